import { AppError } from '@queunir/server/errors/app-error';
import type { Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';

/** A request is repeated within seconds or minutes, never after a day. */
const keptMs = 24 * 3_600_000;

/**
 * Notes the key of a request to send a message again, and lets go of old ones. False when this very request was made
 * before. Throws `idempotency_key_reused` when the key was used for another message.
 */
export async function noteRetryKey(
  tx: Transaction<DB>,
  retry: { lineId: string; key: string; outboxId: string; at: Date },
): Promise<boolean> {
  const { lineId, key, outboxId, at } = retry;
  await tx
    .deleteFrom('outbox_retry')
    .where('line_id', '=', lineId)
    .where('created_at', '<', new Date(at.getTime() - keptMs))
    .execute();
  const added = await tx
    .insertInto('outbox_retry')
    .values({ line_id: lineId, idempotency_key: key, outbox_id: outboxId, created_at: at })
    .onConflict((conflict) => conflict.columns(['line_id', 'idempotency_key']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) return true;
  const before = await tx
    .selectFrom('outbox_retry')
    .select('outbox_id')
    .where('line_id', '=', lineId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (before?.outbox_id === outboxId) return false;
  throw new AppError('idempotency_key_reused', 'This Idempotency-Key was used for another message.', {
    blame: 'caller',
    status: 409,
  });
}
