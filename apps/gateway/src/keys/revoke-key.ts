import { AppError } from '@queunir/server/errors/app-error';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { voidKeys } from './key.store.ts';

/** Makes a key void at once, and ends what runs by it. Throws `key_not_found`. */
export async function revokeApiKey(
  deps: { db: GatewayDb; now: () => Date; ended: (ids: readonly string[]) => Promise<void> },
  userId: string,
  keyId: string,
): Promise<void> {
  const ids = await deps.db.transaction().execute(async (tx) => {
    const voided = await voidKeys(tx, userId, { only: keyId }, deps.now());
    const by = { actor: 'user', actorId: userId } as const;
    for (const id of voided) await writeEvent(tx, { kind: 'key.revoked', by, userId, details: { key: id } });
    return voided;
  });
  if (ids.length === 0)
    throw new AppError('key_not_found', 'This key is void already.', { blame: 'caller', status: 404 });
  await deps.ended(ids);
}
