import { forgetAside } from '../../backups/put-back.ts';
import { removeBackups } from '../../backups/trim-backups.ts';
import { writeEvent } from '../../event/write-event.ts';
import { findRemains } from '../../provisioner/find-remains.ts';
import { unprovision } from '../../provisioner/provision.ts';
import { moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator, runtimeOf } from './act-kit.ts';
import { endProcess } from './stop-slice.ts';

/** Removes a slice for good, after its seven days. */
export async function removeSlice(deps: ActDeps, number: number): Promise<void> {
  const move = {
    from: ['trashed'],
    to: 'deleting',
    by: orchestrator,
    why: 'its days in the trash are over',
  } as const;
  const slice = await moveSlice(deps.db, number, move);
  if (slice) await finishRemoval(deps, slice);
}

/**
 * The rest of a removal, also of one that an earlier gateway began: database, role, folders, backups, what the runtime
 * keeps, figures. It is over only when nothing of it was found any more; throws what is left otherwise.
 */
export async function finishRemoval(deps: ActDeps, slice: SliceRow): Promise<void> {
  const { number, workspace_id: workspaceId } = slice;
  await endProcess(deps, slice);
  await runtimeOf(deps, slice).forget(number);
  await removeBackups(deps, number);
  await forgetAside(deps.provision, number);
  await unprovision(deps.provision, number);
  const running = (await runtimeOf(deps, slice).list()).some((one) => one.number === number);
  const remains = [...(await findRemains(deps, number)), ...(running ? ['a process'] : [])];
  if (remains.length > 0) throw new Error(`Of slice ${number} there is still: ${remains.join(', ')}.`);
  await deps.db.transaction().execute(async (tx) => {
    for (const table of ['slice_health', 'slice_telemetry', 'alert'] as const)
      await tx.deleteFrom(table).where('slice_number', '=', number).execute();
    await moveSlice(tx, number, {
      from: ['deleting'],
      to: 'deleted',
      by: orchestrator,
      why: 'nothing of it is left',
      set: { workspace_id: null },
    });
    const reason = 'looked for: databases, role, folder, backups, process';
    await writeEvent(tx, { kind: 'slice.removed', by: orchestrator, slice: number, workspaceId, reason });
  });
}
