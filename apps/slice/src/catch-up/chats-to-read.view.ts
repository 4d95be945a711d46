import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/**
 * Chats that are worth a screenful, newest first: never opened ones, those whose newest message is known from the
 * list alone, and those in which something was missed that the page may show, or seen a moment ago in the list alone.
 * Unread ones only when they may be read.
 */
export async function chatsToRead(
  db: SliceDb,
  lineId: string,
  mayReadUnread: boolean,
  most: number,
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select c.id from chat c left join message m on m.id = c.last_message_id
    where c.line_id = ${lineId} and not c.archived and (c.read_at is null or m.provisional
        or exists (select 1 from hole h where h.chat_id = c.id and h.closed_at is null and not h.beyond)
        or exists (select 1 from message g where g.chat_id = c.id and g.key is null and g.provisional
          and g.created_at > now() - interval '10 minutes'))
      and (${mayReadUnread} or (c.unread = 0 and not c.marked_unread))
    order by coalesce(c.last_at, '-infinity'::timestamptz) desc limit ${most}`.execute(db);
  return found.rows.map(({ id }) => id);
}
