import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';
import { type ChatRowRead, chatRowColumns, chatsWithDrafts } from './chat-row.view.ts';

/** A chat with its draft and with what tells whether it can be proved. */
export type ChatDetailRead = ChatRowRead & {
  subtitle: string | null;
  last_seen_at: Date | null;
  history: string;
  first_unread_message_id: string | null;
  jid: string | null;
  whole_draft: string | null;
  draft_quoted: string | null;
  draft_version: number | null;
  draft_saved_at: Date | null;
  other_text: string | null;
  other_saved_at: Date | null;
  keyed: boolean;
  /** Times of the messages around its open holes, as one; null where it has none. */
  hole_from: Date | null;
  hole_to: Date | null;
  hole_beyond: boolean | null;
  /** When its hole is tried next. */
  hole_try_at: Date | null;
  /** When the oldest message that was read was sent; not before holes were written down. */
  oldest_at: Date | null;
  /** When the newest message that was read was sent. */
  newest_at: Date | null;
  preview_only: boolean;
};

/** One chat of the shown line; null when it is not there. */
export async function readChatDetail(
  db: SliceDb,
  who: { lineId: string | null; memberId: string },
  chatId: string,
): Promise<ChatDetailRead | null> {
  const found = await sql<ChatDetailRead>`
    select ${chatRowColumns}, c.subtitle, c.last_seen_at, c.history, c.first_unread_message_id, c.jid, d.text as whole_draft,
      d.quoted_message_id as draft_quoted, d.version as draft_version, d.saved_at as draft_saved_at, d.other_text,
      d.other_saved_at, exists (select 1 from message m where m.chat_id = c.id and m.key is not null) as keyed,
      hole.from_at as hole_from, hole.to_at as hole_to, hole.beyond as hole_beyond, c.hole_try_at,
      (select case when m.created_at < l.ledger_since then greatest(m.ordered_at, l.ledger_since) else m.ordered_at end
        from message m join line l on l.id = m.line_id where m.chat_id = c.id and m.key is not null
        order by m.ordered_at limit 1) as oldest_at,
      (select m.ordered_at from message m where m.chat_id = c.id and m.key is not null
        order by m.ordered_at desc limit 1) as newest_at,
      coalesce((select m.provisional from message m where m.id = c.last_message_id), false) as preview_only
    from ${chatsWithDrafts(who.memberId)}
    cross join lateral (select min(before_at) as from_at, max(after_at) as to_at, bool_and(beyond) as beyond
      from hole where chat_id = c.id and closed_at is null) hole
    where c.id = ${chatId} and c.line_id = ${who.lineId}`.execute(db);
  return found.rows[0] ?? null;
}
