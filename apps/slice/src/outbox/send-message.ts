import { createHash } from 'node:crypto';
import { AppError } from '@queunir/server/errors/app-error';
import { sql, type Transaction } from 'kysely';
import { cannotSend } from '../chats/cannot-send.ts';
import { readChatDetail } from '../chats/chat-detail.view.ts';
import { emptySentDraft } from '../chats/draft.store.ts';
import { chatNotFound, shownLineId } from '../chats/find-chat.ts';
import type { DB } from '../database/schema.generated.ts';
import { newestMessages } from '../ingest/list.store.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { byPlace, placeMessages } from '../ingest/place-messages.ts';
import { settleChats } from '../ingest/settle-chats.ts';
import { writeMessages, writeSightings } from '../ingest/thread.store.ts';
import type { MessageRow } from '../ingest/thread.types.ts';
import { uuidV7 } from '../ingest/uuid-v7.ts';
import { messageNotFound } from '../messages/list-messages.ts';
import { type MessageRead, readMessage } from '../messages/message.view.ts';
import { findByKey, type OutboxRow } from './outbox.store.ts';

export type SendCommand = {
  chatId: string;
  text: string;
  quotedMessageId: string | null;
  idempotencyKey: string;
  memberId: string;
};

const mostWaiting = 200;

/**
 * Puts a message into the outbox; it shows in the thread at once, queued. The same key with the same body gives the
 * same message. Throws `text_empty`, `chat_not_found`, `message_not_found`, `idempotency_key_reused`, `outbox_full`,
 * `cannot_send`.
 */
export async function sendMessageUseCase(deps: IngestDeps, command: SendCommand): Promise<MessageRead> {
  if (command.text.trim() === '') {
    throw new AppError('text_empty', 'Write something first.', { blame: 'caller', status: 422 });
  }
  const lineId = shownLineId(deps);
  const { message, isNew, draftEmptied } = await deps.db.transaction().execute(async (tx) => {
    const bodyHash = hashOf(command);
    // Keys of one line are taken one after the other, whichever chat they are for.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${lineId} ${command.idempotencyKey}`}, 0))`.execute(
      tx,
    );
    const before = await findByKey(tx, lineId, command.idempotencyKey);
    if (before)
      return { message: await sameAgain(tx, lineId, before, bodyHash), isNew: false, draftEmptied: false };
    const chat = await tx
      .selectFrom('chat')
      .select('id')
      .where('id', '=', command.chatId)
      .where('line_id', '=', lineId)
      .forUpdate()
      .executeTakeFirst();
    if (!chat) throw chatNotFound();
    await refuseWhenUnprovable(deps, tx, lineId, command);
    await refuseWhenFull(tx, lineId);
    const id = await queue(deps, tx, lineId, command, bodyHash);
    const draftEmptied = await emptySentDraft(tx, { ...command, at: deps.now() });
    return { message: await readMessage(tx, lineId, id), isNew: true, draftEmptied };
  });
  if (!message) throw messageNotFound();
  if (isNew) {
    const { chatId } = command;
    await deps.publish(
      { type: 'message.changed', chatId, messageId: message.id },
      { type: 'chat.changed', chatId },
      ...(draftEmptied ? [{ type: 'draft.changed' as const, chatId }] : []),
    );
    deps.pokeOutbox();
  }
  return message;
}

const hashOf = ({ chatId, text, quotedMessageId }: SendCommand) =>
  createHash('sha256')
    .update(JSON.stringify([chatId, text, quotedMessageId]))
    .digest();

async function sameAgain(tx: Transaction<DB>, lineId: string, before: OutboxRow, bodyHash: Buffer) {
  if (!before.body_hash.equals(bodyHash)) {
    throw new AppError('idempotency_key_reused', 'This Idempotency-Key was used for another message.', {
      blame: 'caller',
      status: 409,
    });
  }
  return before.message_id === null ? null : readMessage(tx, lineId, before.message_id);
}

/** What cannot be proved would fail anyway: said before the person relies on it. */
async function refuseWhenUnprovable(
  deps: IngestDeps,
  tx: Transaction<DB>,
  lineId: string,
  command: SendCommand,
): Promise<void> {
  const { chatId, memberId } = command;
  const chat = await readChatDetail(tx, { lineId, memberId }, chatId);
  const reason = chat && cannotSend(chat, deps.page.now);
  if (reason) throw new AppError('cannot_send', reason, { blame: 'caller', status: 409 });
}

async function refuseWhenFull(tx: Transaction<DB>, lineId: string): Promise<void> {
  const found = await sql<{ waiting: number }>`
    select count(*) as waiting from outbox where line_id = ${lineId} and state in ('queued', 'sending', 'entered')`.execute(
    tx,
  );
  if ((found.rows[0]?.waiting ?? 0) < mostWaiting) return;
  throw new AppError(
    'outbox_full',
    `${mostWaiting} messages wait already. Send this one when they are gone.`,
    {
      blame: 'caller',
      status: 409,
    },
  );
}

async function queue(
  deps: IngestDeps,
  tx: Transaction<DB>,
  lineId: string,
  command: SendCommand,
  bodyHash: Buffer,
): Promise<string> {
  const { chatId, memberId, text } = command;
  const at = deps.now();
  const quoted = await quotedOf(tx, command);
  const newest = (await newestMessages(tx, [chatId])).toSorted(byPlace);
  const last = newest.at(-1);
  const id = uuidV7(at.getTime());
  const page = [...(last ? [{ id: last.id, sentAt: last.orderedAt }] : []), { id, sentAt: at.getTime() }];
  const place = placeMessages(newest, page, new Set(), at.getTime()).get(id);
  const row: MessageRow = {
    id,
    key: null,
    provisional: false,
    kind: 'text',
    own: true,
    author: null,
    authorIdentityId: null,
    text,
    truncated: false,
    sentAt: at.getTime(),
    precision: 'second',
    orderedAt: place?.orderedAt ?? at.getTime(),
    rank: place?.rank ?? 'a0',
    state: 'queued',
    stateReason: null,
    quotedMessageId: quoted?.id ?? null,
    quotedAuthor: quoted?.author ?? null,
    quotedText: quoted?.text ?? null,
    forwarded: false,
    edited: false,
    starred: false,
    deleted: false,
    reactions: [],
    actor: 'user',
  };
  await writeMessages(tx, lineId, new Map([[chatId, [row]]]));
  await tx.updateTable('message').set({ actor_id: memberId }).where('id', '=', id).execute();
  const outbox = await tx
    .insertInto('outbox')
    .values({
      line_id: lineId,
      chat_id: chatId,
      message_id: id,
      idempotency_key: command.idempotencyKey,
      body_hash: bodyHash,
      text,
      quoted_key: quoted?.key ?? null,
      actor: 'user',
      actor_id: memberId,
      created_at: at,
      queued_at: await behindTheOthers(tx, lineId, at),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await writeSightings(tx, outbox.id, [{ messageId: id, source: 'outbox', pageTime: null, pageOrder: null }]);
  await settleChats(tx, [chatId]);
  return id;
}

/** The order of the queue is that of writing, also when the machine's time was set back in between. */
async function behindTheOthers(tx: Transaction<DB>, lineId: string, at: Date): Promise<Date> {
  const found = await sql<{ last: Date | null }>`
    select max(queued_at) as last from outbox where line_id = ${lineId} and state in ('queued', 'sending', 'entered')`.execute(
    tx,
  );
  const last = found.rows[0]?.last ?? null;
  return last !== null && last >= at ? new Date(last.getTime() + 1) : at;
}

async function quotedOf(tx: Transaction<DB>, { chatId, quotedMessageId }: SendCommand) {
  if (quotedMessageId === null) return null;
  const row = await tx
    .selectFrom('message')
    .select(['id', 'key', 'author', 'text', 'own'])
    .where('id', '=', quotedMessageId)
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  if (!row) throw messageNotFound();
  return row;
}
