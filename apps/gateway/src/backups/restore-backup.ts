import { AppError } from '@queunir/server/errors/app-error';
import { type Actor, writeEvent } from '../event/write-event.ts';
import { needSettled } from '../slices/need-settled.ts';
import { findBackup } from './backup.store.ts';
import type { BackupDeps } from './backup.types.ts';
import { verifyBackup } from './verify-backup.ts';

/**
 * Says that a backup is to be put back into its slice; the orchestrator does it, and keeps what was there until the slice
 * is healthy. `slice.restored` or `slice.restore-failed` says how it went. Throws `slice_not_found`, `slice_wrong_state`,
 * `backup_not_found`, and `backup_failed` when it is not whole.
 */
export async function restoreBackup(
  deps: Pick<BackupDeps, 'db'>,
  number: number,
  id: string,
  by: Actor,
  reason: string,
): Promise<void> {
  const { db } = deps;
  const slice = await needSettled(db, number);
  const backup = await findBackup(db, number, id);
  if (!backup)
    throw new AppError('backup_not_found', 'This backup is not kept any more.', {
      blame: 'caller',
      status: 404,
    });
  await verifyBackup(backup.place);
  await db.transaction().execute(async (tx) => {
    const set = { wanted_restore: id, wanted_by: JSON.stringify(by), failures: 0, not_before: null };
    await tx.updateTable('slice').set(set).where('number', '=', number).execute();
    const event = { kind: 'slice.restore-wanted', by, slice: number, workspaceId: slice.workspace_id };
    await writeEvent(tx, { ...event, reason, details: { backup: id } });
  });
}
