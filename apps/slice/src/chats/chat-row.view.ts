import { type RawBuilder, sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/** A chat as lists and headers need it. */
export type ChatRowRead = {
  id: string;
  title: string;
  kind: string;
  contact_id: string | null;
  face_id: string | null;
  phone: string | null;
  created_at: Date;
  preview_text: string | null;
  preview_own: boolean;
  preview_author: string | null;
  preview_kind: string | null;
  preview_ack: string | null;
  last_at: Date | null;
  unread: number;
  marked_unread: boolean;
  pinned: boolean;
  muted: boolean;
  archived: boolean;
  ball: string;
  ball_since: Date | null;
  draft: boolean;
  draft_text: string | null;
  /** Where others have its title: its place from 1 in the order in which they came, and how many seconds the nearest is away. */
  namesake: [number: number, gap: number] | null;
};

/** Columns of `ChatRowRead`, from `chat c` and `draft d`. */
export const chatRowColumns = sql`
  c.id, c.title, c.kind, c.contact_id, c.face_id, c.phone, c.created_at, c.preview_text, c.preview_own,
  c.preview_author, c.preview_kind, c.preview_ack, c.last_at, c.unread, c.marked_unread, c.pinned, c.muted, c.archived,
  c.ball, c.ball_since, coalesce(d.text <> '', false) as draft,
  left(d.text, 200) as draft_text,
  (select array[
      1 + count(*) filter (where (o.created_at, o.id) < (c.created_at, c.id)),
      min(abs(extract(epoch from o.created_at - c.created_at)))]::float8[]
    from chat o where o.line_id = c.line_id and o.title = c.title and o.id <> c.id having count(*) > 0) as namesake`;

/** Chats with the drafts of one member. */
export const chatsWithDrafts = (memberId: string): RawBuilder<unknown> =>
  sql`chat c left join draft d on d.chat_id = c.id and d.member_id = ${memberId}`;

/** `%part%` for `like`, with its own signs taken literally. */
export const containing = (part: string): string => `%${part.replace(/[\\%_]/g, '\\$&')}%`;

/** Chats whose title holds these words, newest first. */
export async function chatsByTitle(
  db: SliceDb,
  who: { lineId: string; memberId: string },
  words: string,
  limit: number,
): Promise<ChatRowRead[]> {
  const found = await sql<ChatRowRead>`
    select ${chatRowColumns} from ${chatsWithDrafts(who.memberId)}
    where c.line_id = ${who.lineId} and fold_text(c.title) like fold_text(${containing(words)})
    order by c.pinned desc, coalesce(c.last_at, '-infinity'::timestamptz) desc, c.id desc limit ${limit}`.execute(
    db,
  );
  return found.rows;
}
