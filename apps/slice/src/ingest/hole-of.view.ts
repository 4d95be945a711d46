import type { SliceDb } from '../slice.types.ts';

/** `none`: nothing is missing as far as was read. `beyond`: WhatsApp Web shows nothing older. */
export type HoleNow = 'none' | 'open' | 'beyond';

/** Is anything missing between messages of a chat that are stored? */
export async function holeOf(db: SliceDb, chatId: string): Promise<HoleNow> {
  const rows = await db
    .selectFrom('hole')
    .select('beyond')
    .where('chat_id', '=', chatId)
    .where('closed_at', 'is', null)
    .execute();
  if (rows.length === 0) return 'none';
  return rows.every(({ beyond }) => beyond) ? 'beyond' : 'open';
}
