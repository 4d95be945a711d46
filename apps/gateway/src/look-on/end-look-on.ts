import type { GatewayWho } from '../auth/who.types.ts';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { endLookOnsOf } from './look-on.store.ts';

/** Stops looking on by this browser; does nothing where nobody does. */
export async function endLookingOn(
  deps: { db: GatewayDb; now: () => Date; ended: (ids: readonly string[]) => Promise<void> },
  who: GatewayWho,
): Promise<void> {
  const { signInId, userId } = who;
  if (!signInId) return;
  const ended = await deps.db.transaction().execute(async (tx) => {
    const open = await endLookOnsOf(tx, [signInId], deps.now());
    for (const { id, workspaceId } of open)
      await writeEvent(tx, {
        kind: 'look-on.ended',
        by: { actor: 'operator', actorId: userId },
        workspaceId,
        userId,
        details: { lookOn: id },
      });
    return open;
  });
  await deps.ended(ended.map(({ id }) => id));
}
