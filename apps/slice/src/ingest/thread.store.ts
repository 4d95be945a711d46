import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { MessageRow, StoredMessage, ThreadChat } from './thread.types.ts';
import { timeOfUuid } from './uuid-v7.ts';

type Tx = Transaction<DB>;

/** Locks a chat for writing its thread; null when it is gone. */
export async function lockChat(tx: Tx, chatId: string): Promise<ThreadChat | null> {
  const row = await tx
    .selectFrom('chat')
    .select([
      'id',
      'line_id',
      'kind',
      'title',
      'subtitle',
      'last_seen_at',
      'first_unread_message_id',
      'read_at',
      'contact_id',
      'jid',
      'phone',
      'history',
      'started_by',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('tombstone')
          .select('tombstone.line_id')
          .whereRef('tombstone.line_id', '=', 'chat.line_id')
          .where('tombstone.kind', '=', 'message'),
      ).as('has_erased'),
    )
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('hole')
          .select('hole.id')
          .whereRef('hole.chat_id', '=', 'chat.id')
          .where('hole.closed_at', 'is', null),
      ).as('has_hole'),
    )
    .select(({ selectFrom }) =>
      selectFrom('line')
        .select(({ fn }) => fn<Date>('greatest', ['line.linked_at', 'line.ledger_since']).as('at'))
        .whereRef('line.id', '=', 'chat.line_id')
        .where('line.linked_at', 'is not', null)
        .as('promised_from'),
    )
    .where('id', '=', chatId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    lineId: row.line_id,
    hasErased: Boolean(row.has_erased),
    hasHole: Boolean(row.has_hole),
    promisedFrom: row.promised_from?.getTime() ?? null,
    kind: row.kind as ThreadChat['kind'],
    title: row.title,
    subtitle: row.subtitle,
    lastSeenAt: row.last_seen_at?.getTime() ?? null,
    firstUnreadMessageId: row.first_unread_message_id,
    readAt: row.read_at?.getTime() ?? null,
    contactId: row.contact_id,
    jid: row.jid,
    phone: row.phone,
    history: row.history as ThreadChat['history'],
    startedBy: row.started_by as ThreadChat['startedBy'],
  };
}

/** Stored messages around a window: those with its keys, those without any key, and those of its time. */
export async function readAround(
  tx: Tx,
  chatId: string,
  window: { keys: string[]; from: number; to: number },
): Promise<StoredMessage[]> {
  const found = await sql<AroundRow>`
    select m.id, m.key, m.provisional, m.kind, m.own, m.author, m.author_identity_id, m.text, m.truncated, m.sent_at, m.precision,
      m.ordered_at, m.rank, m.state, m.state_reason, m.quoted_message_id, m.quoted_author, m.quoted_text, m.forwarded,
      m.edited, m.starred, m.deleted, m.reactions, m.actor,
      o.id as outbox_id, o.state as outbox_state, o.entered_at, o.last_own_key
    from message m left join outbox o on o.message_id = m.id
    where m.chat_id = ${chatId} and (m.key = any(${window.keys}::text[]) or m.key is null
      or (m.ordered_at >= ${new Date(window.from)} and m.ordered_at <= ${new Date(window.to)}))`.execute(tx);
  return found.rows.map(toStored);
}

type AroundRow = {
  id: string;
  key: string | null;
  provisional: boolean;
  kind: string;
  own: boolean;
  author: string | null;
  author_identity_id: string | null;
  text: string;
  truncated: boolean;
  sent_at: Date | null;
  precision: string;
  ordered_at: Date;
  rank: string;
  state: string | null;
  state_reason: string | null;
  quoted_message_id: string | null;
  quoted_author: string | null;
  quoted_text: string | null;
  forwarded: boolean;
  edited: boolean;
  starred: boolean;
  deleted: boolean;
  reactions: string[];
  actor: string;
  outbox_id: string | null;
  outbox_state: string | null;
  entered_at: Date | null;
  last_own_key: string | null;
};

function toStored(row: AroundRow): StoredMessage {
  return {
    id: row.id,
    key: row.key,
    provisional: row.provisional,
    kind: row.kind as MessageRow['kind'],
    own: row.own,
    author: row.author,
    authorIdentityId: row.author_identity_id,
    text: row.text,
    truncated: row.truncated,
    sentAt: row.sent_at?.getTime() ?? null,
    precision: row.precision as MessageRow['precision'],
    orderedAt: row.ordered_at.getTime(),
    rank: row.rank,
    state: row.state as MessageRow['state'],
    stateReason: row.state_reason,
    quotedMessageId: row.quoted_message_id,
    quotedAuthor: row.quoted_author,
    quotedText: row.quoted_text,
    forwarded: row.forwarded,
    edited: row.edited,
    starred: row.starred,
    deleted: row.deleted,
    reactions: row.reactions,
    actor: row.actor as MessageRow['actor'],
    createdAt: timeOfUuid(row.id),
    outbox:
      row.outbox_id === null
        ? null
        : {
            id: row.outbox_id,
            state: row.outbox_state ?? '',
            enteredAt: row.entered_at?.getTime() ?? null,
            lastOwnKey: row.last_own_key,
          },
  };
}

/** Writes messages, new and changed, and what search reads of them: two statements, however many there are. */
export async function writeMessages(tx: Tx, lineId: string, chats: Map<string, MessageRow[]>): Promise<void> {
  const rows = [...chats].flatMap(([chatId, messages]) => messages.map((message) => toJson(chatId, message)));
  if (rows.length === 0) return;
  await sql`
    insert into message (id, line_id, chat_id, key, provisional, kind, own, author, author_identity_id, text, sent_at,
      precision, ordered_at, rank, state, state_reason, quoted_message_id, quoted_author, quoted_text, forwarded, edited,
      starred, deleted, reactions, actor, truncated)
    select r.id, ${lineId}, r."chatId", r.key, r.provisional, r.kind, r.own, r.author, r."authorIdentityId", r.text,
      r."sentAt", r.precision, r."orderedAt", r.rank, r.state, r."stateReason", r."quotedMessageId", r."quotedAuthor",
      r."quotedText", r.forwarded, r.edited, r.starred, r.deleted, r.reactions, r.actor, r.truncated
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "chatId" uuid, key text, provisional boolean,
      kind text, own boolean, author text, "authorIdentityId" uuid, text text, "sentAt" timestamptz, precision text,
      "orderedAt" timestamptz, rank text, state text, "stateReason" text, "quotedMessageId" uuid, "quotedAuthor" text,
      "quotedText" text, forwarded boolean, edited boolean, starred boolean, deleted boolean, reactions text[], actor text,
      truncated boolean)
    on conflict (id) do update set key = excluded.key, provisional = excluded.provisional, kind = excluded.kind,
      author = excluded.author, author_identity_id = excluded.author_identity_id, text = excluded.text,
      sent_at = excluded.sent_at, precision = excluded.precision, ordered_at = excluded.ordered_at, rank = excluded.rank,
      state = excluded.state, state_reason = excluded.state_reason, quoted_message_id = excluded.quoted_message_id,
      quoted_author = excluded.quoted_author, quoted_text = excluded.quoted_text, forwarded = excluded.forwarded,
      edited = excluded.edited, starred = excluded.starred, deleted = excluded.deleted, reactions = excluded.reactions, truncated = excluded.truncated,
      changed_at = now()`.execute(tx);
  await writeSearchDocuments(tx, lineId, rows);
}

type JsonRow = ReturnType<typeof toJson>;

const toJson = (chatId: string, message: MessageRow) => ({
  ...message,
  chatId,
  sentAt: message.sentAt === null ? null : new Date(message.sentAt).toISOString(),
  orderedAt: new Date(message.orderedAt).toISOString(),
});

async function writeSearchDocuments(tx: Tx, lineId: string, rows: JsonRow[]): Promise<void> {
  const documents = rows.map(({ id, chatId, text, orderedAt, kind, deleted }) => ({
    id,
    chatId,
    text,
    at: orderedAt,
    source: kind === 'text' ? 'text' : 'caption',
    said: text !== '' && !deleted && kind !== 'system',
  }));
  await sql`
    with r as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb)
        as r(id uuid, "chatId" uuid, source text, text text, at timestamptz, said boolean)
    ), gone as (
      delete from search_document d using r
      where d.message_id = r.id and d.source in ('text', 'caption') and not (r.said and d.source = r.source)
    )
    insert into search_document (message_id, source, line_id, chat_id, text, at)
    select r.id, r.source, ${lineId}, r."chatId", r.text, r.at from r where r.said
    on conflict (message_id, source) do update set text = excluded.text, at = excluded.at`.execute(tx);
}

/** How a message came to be known in this page load. */
export type Sighting = {
  messageId: string;
  source: 'live' | 'list' | 'history' | 'outbox';
  pageTime: string | null;
  pageOrder: number | null;
};

/** Notes sightings; one for each (message, source, batch). */
export async function writeSightings(tx: Tx, batch: string, sightings: readonly Sighting[]): Promise<void> {
  if (sightings.length === 0) return;
  await sql`
    insert into sighting (message_id, source, batch, page_time, page_order)
    select r."messageId", r.source, ${batch}, r."pageTime", r."pageOrder"
    from jsonb_to_recordset(${JSON.stringify(sightings)}::jsonb)
      as r("messageId" uuid, source text, "pageTime" text, "pageOrder" integer)
    on conflict (message_id, source, batch) do nothing`.execute(tx);
}
