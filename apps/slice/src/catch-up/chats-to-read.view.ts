import { sql } from 'kysely';
import { noteHoleTry } from '../ingest/hole-tries.store.ts';
import type { SliceDb } from '../slice.types.ts';
import { hasDueHole } from './holes-to-try.view.ts';
import { takeTurns } from './take-turns.ts';

/** Far more than are read at once: the order is found among them. */
const mostFound = 5_000;

/**
 * Chats that are worth a screenful, in the order of `takeTurns`: never opened ones, those whose newest message is known
 * from the list alone, and those in which something was missed that the page may show and whose next try is due, or seen a
 * moment ago in the list alone. Unread ones only when they may be read.
 */
export async function chatsToRead(
  db: SliceDb,
  lineId: string,
  mayReadUnread: boolean,
  most: number,
  at: Date,
): Promise<string[]> {
  const found = await sql<{ id: string; last_at: Date | null; tried_at: Date | null }>`
    select c.id, c.last_at, c.tried_at from chat c left join message m on m.id = c.last_message_id
    where c.line_id = ${lineId} and not c.archived and (c.read_at is null or m.provisional
        or ${hasDueHole(at)}
        or exists (select 1 from message g where g.chat_id = c.id and g.key is null and g.provisional
          and g.created_at > now() - interval '10 minutes'))
      and (${mayReadUnread} or (c.unread = 0 and not c.marked_unread))
    order by coalesce(c.last_at, '-infinity'::timestamptz) desc limit ${mostFound}`.execute(db);
  const chats = found.rows.map(({ id, last_at, tried_at }) => ({
    id,
    lastAt: last_at?.getTime() ?? null,
    triedAt: tried_at?.getTime() ?? null,
  }));
  return takeTurns(chats, most);
}

/**
 * Notes, before it is opened, that a chat has its turn: an end in the middle passes the turn on. Where it has a hole, that
 * is tried with it.
 */
export async function markTried(db: SliceDb, chatId: string, at: Date): Promise<void> {
  await noteHoleTry(db, chatId, at);
  await db.updateTable('chat').set({ tried_at: at }).where('id', '=', chatId).execute();
}
