import { lockChats, settleChats } from '../ingest/settle-chats.ts';
import type { SliceDeps } from '../slice.types.ts';
import { type OutboxRow, type Step, takeStep } from './outbox.store.ts';

/** Takes one step of a row in a transaction of its own and tells the world; false when it was too late for it. */
export async function moveRow(deps: SliceDeps, row: OutboxRow, step: Step): Promise<boolean> {
  const moved = await deps.db.transaction().execute(async (tx) => {
    await lockChats(tx, [row.chat_id]);
    const done = await takeStep(tx, row.id, step);
    if (done) await settleChats(tx, [row.chat_id]);
    return done;
  });
  if (moved) await tellMoved(deps, row);
  return moved;
}

/** Tells the world that a row and its message are in another state. */
export async function tellMoved(deps: SliceDeps, row: OutboxRow): Promise<void> {
  if (row.message_id === null) return;
  await deps.publish(
    { type: 'message.changed', chatId: row.chat_id, messageId: row.message_id },
    { type: 'chat.changed', chatId: row.chat_id },
  );
}
