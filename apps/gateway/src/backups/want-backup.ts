import { type Actor, writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { needSettled } from '../slices/need-settled.ts';

/**
 * Says that a backup of a slice is wanted; the orchestrator takes it: it stops the slice, and starts it again. The event
 * `slice.backed-up` or `slice.backup-failed` says how it went. Throws `slice_not_found` and `slice_wrong_state`.
 */
export async function wantBackup(db: GatewayDb, number: number, by: Actor, reason: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const slice = await needSettled(tx, number);
    const set = { wanted_backup: reason, wanted_by: JSON.stringify(by) };
    await tx.updateTable('slice').set(set).where('number', '=', number).execute();
    const event = { kind: 'slice.backup-wanted', by, slice: number, workspaceId: slice.workspace_id, reason };
    await writeEvent(tx, event);
  });
}
