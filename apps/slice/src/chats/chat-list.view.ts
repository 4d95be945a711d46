import type { listChats } from '@queunir/contracts/chats/chats';
import type { QueryOf } from '@queunir/contracts/kit/endpoint';
import { preparedMark } from '@queunir/server/database/prepared';
import { type RawBuilder, sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';
import type { ChatPosition } from './chat-cursor.ts';
import { type ChatRowRead, chatRowColumns, chatsWithDrafts, containing } from './chat-row.view.ts';

export type ChatListQuery = Omit<QueryOf<typeof listChats>, 'cursor'> & { after: ChatPosition | null };
export type ChatCounts = { unread: number; waiting: number };

/**
 * One page of the chat list and the counts over it: one statement. Reads one row more than asked for. The limit is a part of
 * the statement's text: as a value it would keep PostgreSQL from ever settling on a plan, and a plan costs as much as the rows.
 */
export async function readChatList(
  db: SliceDb,
  who: { lineId: string; memberId: string },
  query: ChatListQuery,
): Promise<{ rows: ChatRowRead[]; counts: ChatCounts }> {
  const found = await sql<ChatRowRead & { unread_chats: number; waiting_chats: number }>`${prepared}
    select ${chatRowColumns}, ${countsOf(who.lineId)}
    from ${chatsWithDrafts(who.memberId)}
    where c.line_id = ${who.lineId} and ${filters[query.filter]} ${titled(query.q)} ${afterPosition(query.after)}
    order by c.pinned desc, coalesce(c.last_at, '-infinity'::timestamptz) desc, c.id desc
    limit ${sql.lit(query.limit + 1)}`.execute(db);
  const first = found.rows[0] ?? (await readCounts(db, who.lineId));
  return { rows: found.rows, counts: { unread: first.unread_chats, waiting: first.waiting_chats } };
}

const prepared = sql.raw(preparedMark);

const filters: Record<ChatListQuery['filter'], RawBuilder<unknown>> = {
  all: sql`not c.archived`,
  unread: sql`(c.unread > 0 or c.marked_unread) and not c.archived`,
  waiting: sql`c.ball = 'me' and not c.archived`,
  groups: sql`c.kind = 'group' and not c.archived`,
  pinned: sql`c.pinned and not c.archived`,
  archived: sql`c.archived`,
  drafts: sql`d.text <> ''`,
};

const titled = (q: string | undefined) =>
  q?.trim() ? sql`and fold_text(c.title) like fold_text(${containing(q.trim())})` : sql``;

const afterPosition = (after: ChatPosition | null) =>
  after
    ? sql`and (c.pinned, coalesce(c.last_at, '-infinity'::timestamptz), c.id)
        < (${after.pinned}, ${after.lastAt ?? '-infinity'}::timestamptz, ${after.id}::uuid)`
    : sql``;

/** Uncorrelated, so that they are counted once; both on partial indexes. */
const countsOf = (lineId: string) => sql`
  (select count(*) from chat u where u.line_id = ${lineId} and (u.unread > 0 or u.marked_unread) and not u.archived)
    as unread_chats,
  (select count(*) from chat w where w.line_id = ${lineId} and w.ball = 'me' and not w.archived) as waiting_chats`;

async function readCounts(
  db: SliceDb,
  lineId: string,
): Promise<{ unread_chats: number; waiting_chats: number }> {
  const found = await sql<{
    unread_chats: number;
    waiting_chats: number;
  }>`select ${countsOf(lineId)}`.execute(db);
  return found.rows[0] ?? { unread_chats: 0, waiting_chats: 0 };
}
