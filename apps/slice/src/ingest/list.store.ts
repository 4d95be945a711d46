import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { SliceDb } from '../slice.types.ts';
import type { KnownChat } from './row-evidence.ts';

/** A chat as list rows are compared with it. */
export type ListedChat = KnownChat & {
  pinned: boolean;
  muted: boolean;
  archived: boolean;
  markedUnread: boolean;
  faceKey: string | null;
  contactId: string | null;
  phone: string | null;
  jid: string | null;
  history: string;
};

type Row = {
  id: string;
  title: string;
  former: string[] | null;
  kind: string;
  preview_text: string | null;
  preview_own: boolean;
  last_at: Date | null;
  avatar_key: string | null;
  unread: number;
  pinned: boolean;
  muted: boolean;
  archived: boolean;
  marked_unread: boolean;
  face_key: string | null;
  contact_id: string | null;
  phone: string | null;
  jid: string | null;
  history: string;
};

/** Chats that rows with these titles, pictures or tokens may be: one statement for a whole window. */
export async function chatsForRows(
  db: SliceDb | Transaction<DB>,
  lineId: string,
  rows: { titles: string[]; avatarKeys: string[]; chatIds: string[] },
  tokenOf: (chatId: string) => number | null,
): Promise<ListedChat[]> {
  const found = await sql<Row>`
    select c.id, c.title, c.kind, c.preview_text, c.preview_own, c.last_at, c.avatar_key, c.unread, c.pinned, c.muted,
      c.archived, c.marked_unread, c.face_key, c.contact_id, c.phone, c.jid, c.history,
      (select array_agg(t.title) from chat_title t where t.chat_id = c.id and t.title <> c.title) as former
    from chat c where c.line_id = ${lineId} and c.id in (
      select id from chat where line_id = ${lineId} and title = any(${rows.titles}::text[])
      union select id from chat where line_id = ${lineId} and avatar_key = any(${rows.avatarKeys}::text[])
      union select chat_id from chat_title where title = any(${rows.titles}::text[])
      union select unnest(${rows.chatIds}::uuid[]))`.execute(db);
  return found.rows.map((row) => ({
    id: row.id,
    title: row.title,
    formerTitles: row.former ?? [],
    kind: row.kind as KnownChat['kind'],
    token: tokenOf(row.id),
    preview: row.preview_text,
    previewOwn: row.preview_own,
    at: row.last_at?.getTime() ?? null,
    avatarKey: row.avatar_key,
    unread: row.unread,
    pinned: row.pinned,
    muted: row.muted,
    archived: row.archived,
    markedUnread: row.marked_unread,
    faceKey: row.face_key,
    contactId: row.contact_id,
    phone: row.phone,
    jid: row.jid,
    history: row.history,
  }));
}

/** What a list row says about its chat. */
export type ChatFromRow = {
  id: string;
  title: string;
  kind: KnownChat['kind'];
  phone: string | null;
  pinned: boolean;
  muted: boolean;
  archived: boolean;
  unread: number;
  markedUnread: boolean;
  avatarKey: string | null;
  /** ISO; only used while the chat has no message. */
  at: string | null;
};

/** Writes chats, new and known, from their rows, and dates their titles: two statements for a whole window. */
export async function writeChats(
  tx: Transaction<DB>,
  lineId: string,
  chats: readonly ChatFromRow[],
): Promise<void> {
  if (chats.length === 0) return;
  const json = JSON.stringify(chats);
  await sql`
    insert into chat (id, line_id, title, kind, phone, pinned, muted, archived, unread, marked_unread, avatar_key,
      last_at)
    select r.id, ${lineId}, r.title, r.kind, r.phone, r.pinned, r.muted, r.archived, r.unread, r."markedUnread",
      r."avatarKey", r.at
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, title text, kind text, phone text, pinned boolean,
      muted boolean, archived boolean, unread integer, "markedUnread" boolean, "avatarKey" text, at timestamptz)
    on conflict (id) do update set title = excluded.title, kind = excluded.kind, pinned = excluded.pinned,
      phone = coalesce(chat.phone, excluded.phone), muted = excluded.muted, archived = excluded.archived, unread = excluded.unread,
      marked_unread = excluded.marked_unread, avatar_key = coalesce(excluded.avatar_key, chat.avatar_key),
      last_at = case when chat.last_message_id is null then coalesce(excluded.last_at, chat.last_at) else chat.last_at end,
      first_unread_message_id = case when chat.unread = 0 and excluded.unread > 0 then null
        else chat.first_unread_message_id end`.execute(tx);
  await sql`
    insert into chat_title (chat_id, title)
    select r.id, r.title from jsonb_to_recordset(${json}::jsonb) as r(id uuid, title text)
    on conflict (chat_id, title) do update set last_seen_at = now()`.execute(tx);
}

/** A message near the end of a chat, for telling whether a preview is known already. */
export type NewestMessage = {
  chatId: string;
  id: string;
  key: string | null;
  provisional: boolean;
  own: boolean;
  text: string;
  kind: string;
  state: string | null;
  sentAt: number | null;
  precision: string;
  orderedAt: number;
  rank: string;
  fromOutbox: boolean;
};

/** The newest messages of each of these chats, newest first. */
export async function newestMessages(
  tx: Transaction<DB>,
  chatIds: readonly string[],
): Promise<NewestMessage[]> {
  if (chatIds.length === 0) return [];
  const found = await sql<
    Omit<NewestMessage, 'sentAt' | 'orderedAt'> & { sentAt: Date | null; orderedAt: Date }
  >`
    select c.id as "chatId", m.* from unnest(${[...chatIds]}::uuid[]) c(id) cross join lateral (
      select m.id, m.key, m.provisional, m.own, m.text, m.kind, m.state, m.sent_at as "sentAt", m.precision,
        m.ordered_at as "orderedAt", m.rank, exists (select 1 from outbox o where o.message_id = m.id) as "fromOutbox"
      from message m where m.chat_id = c.id and (m.key is null and not m.provisional or m.id in (
        select n.id from (select id, own, row_number() over () as place from (select id, own from message
          where chat_id = c.id order by ordered_at desc, rank desc, id desc limit 60) newest) n
        where n.own or n.place <= 6))
      order by m.ordered_at desc, m.rank desc, m.id desc limit 30) m`.execute(tx);
  return found.rows.map((row) => ({
    ...row,
    sentAt: row.sentAt?.getTime() ?? null,
    orderedAt: row.orderedAt.getTime(),
  }));
}
