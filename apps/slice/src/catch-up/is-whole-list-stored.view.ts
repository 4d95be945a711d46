import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/** Are as many chats stored as the list says it has? False where it does not say. */
export async function isWholeListStored(
  db: SliceDb,
  lineId: string,
  listed: number | null,
): Promise<boolean> {
  if (listed === null) return false;
  const found = await sql<{ chats: number }>`
    select count(*) as chats from chat where line_id = ${lineId} and not archived`.execute(db);
  return (found.rows[0]?.chats ?? 0) >= listed;
}
