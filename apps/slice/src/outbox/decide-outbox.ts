import { AppError } from '@queunir/server/errors/app-error';
import { shownLineId } from '../chats/find-chat.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { lockChats, settleChats } from '../ingest/settle-chats.ts';
import { messageNotFound } from '../messages/list-messages.ts';
import { type MessageRead, readMessage } from '../messages/message.view.ts';
import { moveRow, tellMoved } from './move-row.ts';
import { findRow, type OutboxRow, type OutboxState, takeStep } from './outbox.store.ts';
import { noteRetryKey } from './retry-key.store.ts';

const notWaiting = () =>
  new AppError('outbox_not_waiting', 'This message does not wait for your decision any more.', {
    blame: 'caller',
    status: 409,
  });

async function rowOf(deps: IngestDeps, outboxId: string): Promise<OutboxRow & { lineId: string }> {
  const lineId = shownLineId(deps);
  const row = await findRow(deps.db, lineId, outboxId);
  if (row) return { ...row, lineId };
  throw new AppError('outbox_not_found', 'This message is no longer in the outbox.', {
    blame: 'caller',
    status: 404,
  });
}

async function findMessageOf(
  deps: IngestDeps,
  row: OutboxRow & { lineId: string },
): Promise<MessageRead | null> {
  return row.message_id === null ? null : readMessage(deps.db, row.lineId, row.message_id);
}

async function messageOf(deps: IngestDeps, row: OutboxRow & { lineId: string }): Promise<MessageRead> {
  const message = await findMessageOf(deps, row);
  if (!message) throw messageNotFound();
  return message;
}

/**
 * Sends a held, failed or unsure message again; a repeated request changes nothing. Throws `outbox_not_found`,
 * `outbox_not_waiting`, `idempotency_key_reused`.
 */
export async function retrySendUseCase(
  deps: IngestDeps,
  outboxId: string,
  idempotencyKey: string,
): Promise<MessageRead> {
  const row = await rowOf(deps, outboxId);
  const at = deps.now();
  const isNew = await deps.db.transaction().execute(async (tx) => {
    await lockChats(tx, [row.chat_id]);
    const first = await noteRetryKey(tx, { lineId: row.lineId, key: idempotencyKey, outboxId, at });
    if (!first) return false;
    const set = { queued_at: at, entered_at: null, last_own_key: null, equal_bubbles: null };
    if (!(await takeStep(tx, row.id, { from: ['held', 'failed', 'unsure'], to: 'queued', set })))
      throw notWaiting();
    await settleChats(tx, [row.chat_id]);
    return true;
  });
  if (isNew) {
    await tellMoved(deps, row);
    deps.pokeOutbox();
  }
  return messageOf(deps, row);
}

/** The person saw an unsure message on the phone. Throws `outbox_not_found`, `outbox_not_waiting`. */
export async function confirmSentUseCase(deps: IngestDeps, outboxId: string): Promise<MessageRead> {
  const row = await rowOf(deps, outboxId);
  const step = { from: ['unsure'] as OutboxState[], to: 'sent' as const, set: { sent_at: deps.now() } };
  if (!(await moveRow(deps, row, step))) throw notWaiting();
  return messageOf(deps, row);
}

/** Takes an unsent message back and gives its text. Throws `outbox_not_found`, `outbox_not_waiting`. */
export async function discardSendUseCase(
  deps: IngestDeps,
  outboxId: string,
): Promise<{ text: string; quotedMessageId: string | null }> {
  const row = await rowOf(deps, outboxId);
  const message = await findMessageOf(deps, row);
  // What was taken back already has no message any more.
  if (!message) throw notWaiting();
  await deps.db.transaction().execute(async (tx) => {
    await lockChats(tx, [row.chat_id]);
    const gone = await tx
      .updateTable('outbox')
      .set({ state: 'discarded' })
      .where('id', '=', row.id)
      .where('state', 'in', ['queued', 'held', 'failed', 'unsure'])
      .executeTakeFirst();
    if (gone.numUpdatedRows === 0n) throw notWaiting();
    await tx.deleteFrom('message').where('id', '=', message.id).execute();
    await settleChats(tx, [row.chat_id]);
  });
  await deps.publish(
    { type: 'message.removed', chatId: row.chat_id, messageId: message.id },
    { type: 'chat.changed', chatId: row.chat_id },
  );
  return { text: row.text, quotedMessageId: message.quoted_message_id };
}
