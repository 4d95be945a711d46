import { findBackup } from '../../backups/backup.store.ts';
import { findLostMedia } from '../../backups/list-media.ts';
import { forgetAside, prepareBeside, swapBack, swapIn } from '../../backups/put-back.ts';
import { verifyBackup } from '../../backups/verify-backup.ts';
import { readMediaList } from '../../backups/write-backup.ts';
import { writeEvent } from '../../event/write-event.ts';
import { namesOf } from '../../provisioner/slice-names.ts';
import { wantedBy } from '../../slices/need-settled.ts';
import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow, Task } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator, whyOf } from './act-kit.ts';
import { launch } from './launch.ts';
import { passGate } from './pass-gate.ts';
import { endProcess } from './stop-slice.ts';

type RestoreTask = Extract<Task, { do: 'restore' }>;

/** Puts a backup back. What the slice had is kept aside until the restored one is healthy, and comes back when it is not. */
export async function restoreSlice(deps: ActDeps, number: number): Promise<void> {
  const before = await findSlice(deps.db, number);
  if (!before?.wanted_restore) return;
  const health = before.state === 'running' ? await deps.client.health(before).catch(() => null) : null;
  const task: RestoreTask = {
    ...{ do: 'restore', step: 'prepare', backup: before.wanted_restore },
    linked: health?.pageLinked === true,
  };
  const slice = await moveSlice(deps.db, number, {
    from: ['running', 'stopped', 'failed'],
    generation: before.generation,
    to: 'upgrading',
    by: wantedBy(before),
    why: 'a backup is put back',
    set: { task, wanted_restore: null },
  });
  if (!slice) return;
  try {
    await endProcess(deps, slice);
    const lost = await putIn(deps, slice, task);
    await tryIt(deps, slice, task, lost);
  } catch (error) {
    deps.log.error({ err: error, slice: number }, 'a backup could not be put back');
    await undoRestore(deps, slice, whyOf(error));
  }
}

/** Gives how many files of the media list are not there any more: they are no part of a backup. */
async function putIn(deps: ActDeps, slice: SliceRow, task: RestoreTask): Promise<number> {
  const backup = await findBackup(deps.db, slice.number, task.backup);
  if (!backup) throw new Error('The backup is not kept any more.');
  const said = await verifyBackup(backup.place);
  await forgetAside(deps.provision, slice.number);
  await prepareBeside(deps.provision, backup.place, said, { session: true });
  const { media } = namesOf(slice.number, deps.provision.dataDir);
  const lost = await findLostMedia(media, await readMediaList(backup.place));
  await note(deps, slice, { ...task, step: 'swap' });
  await swapIn(deps.provision, slice.number);
  return lost.length;
}

async function tryIt(deps: ActDeps, before: SliceRow, task: RestoreTask, lost: number): Promise<void> {
  const { number } = before;
  const slice = await moveSlice(deps.db, number, {
    from: ['upgrading'],
    to: 'upgrading',
    by: orchestrator,
    why: 'starts from its backup',
    set: { generation: before.generation + 1 },
  });
  if (!slice) return;
  await launch(deps, slice);
  await passGate(deps, slice, { version: null, linked: task.linked });
  await note(deps, slice, { ...task, step: 'healthy' });
  await writeEvent(deps.db, {
    kind: 'slice.restored',
    by: wantedBy(slice),
    slice: number,
    workspaceId: slice.workspace_id,
    details: { backup: task.backup, mediaMissing: lost },
  });
  await finishRestore(deps, slice);
}

/** The end of a restore that went well, also of one that an earlier gateway saw healthy. */
export async function finishRestore(deps: ActDeps, { number }: SliceRow): Promise<void> {
  await forgetAside(deps.provision, number);
  await moveSlice(deps.db, number, {
    from: ['upgrading'],
    to: 'running',
    by: orchestrator,
    why: 'restored, and healthy',
    set: { task: null, failures: 0, not_before: null },
  });
}

/** Takes a slice back to what it had before a restore that did not go well, or that a gateway ended in the middle of. */
export async function undoRestore(deps: ActDeps, slice: SliceRow, why: string): Promise<void> {
  const { number } = slice;
  await endProcess(deps, slice);
  await swapBack(deps.provision, number);
  await writeEvent(deps.db, {
    kind: 'slice.restore-failed',
    by: wantedBy(slice),
    slice: number,
    workspaceId: slice.workspace_id,
    reason: why,
  });
  await moveSlice(deps.db, number, {
    from: ['upgrading'],
    to: 'stopped',
    by: orchestrator,
    why: `not restored, as it was before: ${why}`,
    set: { task: null },
  });
}

async function note({ db }: ActDeps, { number }: SliceRow, task: RestoreTask): Promise<void> {
  await db
    .updateTable('slice')
    .set({ task: JSON.stringify(task) })
    .where('number', '=', number)
    .execute();
}
