import type { SliceDb } from '../slice.types.ts';

/** Was something in this chat missed between messages that are stored? */
export async function hasGap(db: SliceDb, chatId: string): Promise<boolean> {
  const torn = await db
    .selectFrom('message')
    .select('id')
    .where('chat_id', '=', chatId)
    .where('after_gap', '=', true)
    .limit(1)
    .executeTakeFirst();
  return torn !== undefined;
}
