import { preparedMark } from '@queunir/server/database/prepared';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { SliceDb } from '../slice.types.ts';
import type { MessagePosition } from './message-cursor.ts';

/** A message as threads need it. */
export type MessageRead = {
  id: string;
  chat_id: string;
  kind: string;
  own: boolean;
  author: string | null;
  author_contact_id: string | null;
  text: string;
  truncated: boolean;
  sent_at: Date | null;
  precision: string;
  state: string | null;
  state_reason: string | null;
  provisional: boolean;
  quoted_message_id: string | null;
  quoted_author: string | null;
  quoted_text: string | null;
  forwarded: boolean;
  edited: boolean;
  starred: boolean;
  deleted: boolean;
  reactions: string[];
  outbox_id: string | null;
  actor: string;
  ordered_at: Date;
  rank: string;
};

const prepared = sql.raw(preparedMark);

const columns = sql`
  m.id, m.chat_id, m.kind, m.own, m.author, i.contact_id as author_contact_id, m.text, m.truncated, m.sent_at, m.precision, m.state,
  m.state_reason, m.provisional, m.quoted_message_id, m.quoted_author, m.quoted_text, m.forwarded, m.edited, m.starred,
  m.deleted, m.reactions, o.id as outbox_id, m.actor, m.ordered_at, m.rank`;
const joins = sql`
  left join identity i on i.id = m.author_identity_id
  left join outbox o on o.message_id = m.id and o.state not in ('sent', 'discarded')`;

/** What still waits in one chat is a handful of rows: found once, not looked up for each message. */
const joinsIn = (chatId: string) => sql`
  left join identity i on i.id = m.author_identity_id
  left join (select id, message_id from outbox where chat_id = ${chatId} and state not in ('sent', 'discarded')) o
    on o.message_id = m.id`;

/** A chat of a line. */
export type Thread = { lineId: string; chatId: string };

/** Messages before a position (the chat's end when null), newest first. */
export async function messagesBefore(
  db: SliceDb,
  { lineId, chatId }: Thread,
  before: MessagePosition | null,
  limit: number,
): Promise<MessageRead[]> {
  const from = before
    ? sql`and (m.ordered_at, m.rank, m.id) < (${before.orderedAt}::timestamptz, ${before.rank}, ${before.id}::uuid)`
    : sql``;
  const found = await sql<MessageRead>`${prepared}
    select ${columns} from (select * from message m where m.chat_id = ${chatId} and m.line_id = ${lineId} ${from}
      order by m.ordered_at desc, m.rank desc, m.id desc limit ${limit}) m ${joinsIn(chatId)}
    order by m.ordered_at desc, m.rank desc, m.id desc`.execute(db);
  return found.rows;
}

/** Messages after a position, oldest first. */
export async function messagesAfter(
  db: SliceDb,
  { lineId, chatId }: Thread,
  after: MessagePosition,
  limit: number,
): Promise<MessageRead[]> {
  const found = await sql<MessageRead>`${prepared}
    select ${columns} from (select * from message m where m.chat_id = ${chatId} and m.line_id = ${lineId}
      and (m.ordered_at, m.rank, m.id) > (${after.orderedAt}::timestamptz, ${after.rank}, ${after.id}::uuid)
      order by m.ordered_at, m.rank, m.id limit ${limit}) m ${joinsIn(chatId)}
    order by m.ordered_at, m.rank, m.id`.execute(db);
  return found.rows;
}

/** One message of a line; null when it is not there. */
export async function readMessage(
  db: SliceDb | Transaction<DB>,
  lineId: string,
  messageId: string,
): Promise<MessageRead | null> {
  const found = await sql<MessageRead>`
    select ${columns} from message m ${joins} where m.id = ${messageId} and m.line_id = ${lineId}`.execute(
    db,
  );
  return found.rows[0] ?? null;
}
