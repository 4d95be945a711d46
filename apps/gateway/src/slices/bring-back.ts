import { AppError } from '@queunir/server/errors/app-error';
import { type Actor, writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { findSlice, moveSlice } from './slice.store.ts';

/**
 * Takes a slice out of the trash, within its seven days, and its owner's ended account with it: a new password is set by
 * mail. Its number has to be linked anew. Throws `slice_not_found`, `slice_wrong_state`, and `owner_gone`.
 */
export async function bringBack(db: GatewayDb, number: number, by: Actor, why: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const slice = await findSlice(tx, number);
    if (!slice || slice.state === 'deleted')
      throw refuse('slice_not_found', `There is no slice ${number}.`, 404);
    if (slice.state !== 'trashed' || slice.workspace_id === null)
      throw refuse('slice_wrong_state', `Slice ${number} is ${slice.state}, not in the trash.`, 409);
    const owners = await tx
      .selectFrom('workspace_member')
      .innerJoin('auth.user', 'auth.user.id', 'workspace_member.user_id')
      .select(['auth.user.id', 'auth.user.deletedAt'])
      .where('workspace_id', '=', slice.workspace_id)
      .where('workspace_member.role', '=', 'owner')
      .execute();
    if (owners.length === 0) throw refuse('owner_gone', 'Nobody is there whose slice it could be.', 409);
    for (const { id, deletedAt } of owners) {
      if (deletedAt === null) continue;
      await tx.updateTable('auth.user').set({ deletedAt: null }).where('id', '=', id).execute();
      await writeEvent(tx, { kind: 'account.restored', by, userId: id, reason: why });
    }
    await moveSlice(tx, number, {
      from: ['trashed'],
      to: 'stopped',
      by,
      why,
      set: { wanted: 'running', trashed_at: null, failures: 0, not_before: null },
    });
  });
}

function refuse(code: string, message: string, status: number): AppError {
  return new AppError(code, message, { blame: 'caller', status });
}
