import type { GatewayWho } from '../auth/who.types.ts';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { voidKeys } from '../keys/key.store.ts';
import { refuseLastOperator } from '../users/last-operator.ts';
import { deleteSessions } from './session.store.ts';

export type DeleteDeps = {
  readonly db: GatewayDb;
  readonly now: () => Date;
  readonly ended: (ids: readonly string[]) => Promise<void>;
  readonly onDelete: (userId: string, workspaceIds: readonly string[]) => Promise<void>;
};

/**
 * Ends an account: it is marked, its password is gone, its sessions and keys are void at once. What its workspaces hold
 * is left to `onDelete`. Throws `last_operator` where nobody else could run this gateway.
 */
export async function deleteOwnAccount(deps: DeleteDeps, who: GatewayWho): Promise<void> {
  const { userId } = who;
  const now = deps.now();
  const { voided, workspaces } = await deps.db.transaction().execute(async (tx) => {
    if (who.isAdmin)
      await refuseLastOperator(
        tx,
        userId,
        'You are the only operator. Make somebody else one before you leave.',
      );
    await tx
      .updateTable('auth.user')
      .set({ deletedAt: now, updatedAt: now })
      .where('id', '=', userId)
      .execute();
    await tx.deleteFrom('auth.account').where('userId', '=', userId).execute();
    // Links to set a new password.
    await tx.deleteFrom('auth.verification').where('value', '=', userId).execute();
    await tx.deleteFrom('auth.twoFactor').where('userId', '=', userId).execute();
    const sessions = await deleteSessions(tx, userId, 'all');
    const keys = await voidKeys(tx, userId, 'all', now);
    const owned = await tx
      .selectFrom('workspace_member')
      .select('workspace_id')
      .where('user_id', '=', userId)
      .where('role', '=', 'owner')
      .execute();
    await writeEvent(tx, { kind: 'account.ended', by: { actor: 'user', actorId: userId }, userId });
    return { voided: [...sessions, ...keys], workspaces: owned.map(({ workspace_id }) => workspace_id) };
  });
  await deps.ended(voided);
  await deps.onDelete(userId, workspaces);
}
