import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { cutText } from '../messages/cut-text.ts';
import { type BallNow, ballOf } from './ball-of.ts';

type Row = {
  id: string;
  kind: string;
  last_message_id: string | null;
  ball: BallNow['ball'];
  ball_since: Date | null;
  ball_reason: string | null;
  ball_by_hand: boolean;
  line_name: string | null;
  line_number: string | null;
  p_id: string | null;
  p_own: boolean;
  p_text: string;
  p_kind: string;
  p_author: string | null;
  p_state: string | null;
  p_at: Date;
  b_id: string | null;
  b_own: boolean;
  b_text: string;
  b_at: Date;
};

/**
 * Keeps others from changing these chats and their messages until the end of the transaction. Chats come first, then
 * their outbox and messages: two who lock in this order never wait for each other, and the newest message that is
 * looked up stays there.
 */
export async function lockChats(tx: Transaction<DB>, chatIds: readonly string[]): Promise<void> {
  await sql`select id from chat where id = any(${[...chatIds]}::uuid[]) order by id for update`.execute(tx);
}

/**
 * Makes what a chat shows follow its newest message: preview, time, and who has the ball. System lines move neither;
 * what could not be sent is shown but does not move the ball. Three statements, however many chats. Who writes messages
 * before this locks the chats before that (`lockChats`).
 */
export async function settleChats(tx: Transaction<DB>, chatIds: readonly string[]): Promise<void> {
  if (chatIds.length === 0) return;
  await lockChats(tx, chatIds);
  const found = await sql<Row>`
    select c.id, c.kind, c.last_message_id, c.ball, c.ball_since, c.ball_reason, c.ball_by_hand,
      l.name as line_name, l.number as line_number,
      p.id as p_id, p.own as p_own, p.text as p_text, p.kind as p_kind, p.author as p_author, p.state as p_state,
      p.ordered_at as p_at, b.id as b_id, b.own as b_own, b.text as b_text, b.ordered_at as b_at
    from chat c join line l on l.id = c.line_id
    left join lateral (
      select id, own, text, kind, author, state, ordered_at from message m
      where m.chat_id = c.id and m.kind <> 'system' order by m.ordered_at desc, m.rank desc, m.id desc limit 1) p on true
    left join lateral (
      select id, own, text, ordered_at from message m
      where m.chat_id = c.id and m.kind <> 'system' and (m.state is null or m.state not in ('held', 'unsure', 'failed'))
      order by m.ordered_at desc, m.rank desc, m.id desc limit 1) b on true
    where c.id = any(${[...chatIds]}::uuid[])`.execute(tx);
  const rows = found.rows.map(settle);
  await sql`
    update chat c set last_message_id = r."lastMessageId", preview_text = r."previewText", preview_own = r."previewOwn",
      preview_kind = r."previewKind", preview_author = r."previewAuthor", preview_ack = r."previewAck",
      last_at = coalesce(r."lastAt", c.last_at), ball = r.ball, ball_since = r.since, ball_reason = r.reason,
      ball_by_hand = r."byHand"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "lastMessageId" uuid, "previewText" text,
      "previewOwn" boolean, "previewKind" text, "previewAuthor" text, "previewAck" text, "lastAt" timestamptz,
      ball text, since timestamptz, reason text, "byHand" boolean)
    where c.id = r.id`.execute(tx);
}

function settle(row: Row) {
  const names = [row.line_name, row.line_number?.replace('+', '') ?? null].filter((name) => name !== null);
  const newest = row.b_id === null ? null : { id: row.b_id, own: row.b_own, text: row.b_text, at: row.b_at };
  const before = {
    ball: row.ball,
    since: row.ball_since,
    reason: row.ball_reason,
    byHand: row.ball_by_hand,
    newestId: row.last_message_id === row.p_id ? row.b_id : row.last_message_id,
  };
  const shown = row.p_id !== null;
  return {
    id: row.id,
    lastMessageId: row.p_id,
    previewText: shown ? cutText(row.p_text, 400) : null,
    previewOwn: shown && row.p_own,
    previewKind: shown ? row.p_kind : null,
    previewAuthor: shown ? row.p_author : null,
    previewAck: shown ? row.p_state : null,
    lastAt: shown ? row.p_at : null,
    ...ballOf(newest, { kind: row.kind, names }, before),
  };
}
