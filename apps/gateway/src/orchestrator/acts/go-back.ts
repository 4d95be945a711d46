import { findBackup } from '../../backups/backup.store.ts';
import { forgetAside, prepareBeside, swapIn } from '../../backups/put-back.ts';
import { verifyBackup } from '../../backups/verify-backup.ts';
import { writeEvent } from '../../event/write-event.ts';
import { wantedBy } from '../../slices/need-settled.ts';
import { moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow, Task } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { notBefore, orchestrator, runtimeOf, whyOf } from './act-kit.ts';
import { launch } from './launch.ts';
import { passGate } from './pass-gate.ts';
import { endProcess } from './stop-slice.ts';

type UpgradeTask = Extract<Task, { do: 'upgrade' }>;

/** Takes a slice that is not healthy with its new image back to the one it had. */
export async function goBack(deps: ActDeps, slice: SliceRow, why: string): Promise<void> {
  const task = slice.task as UpgradeTask;
  await endProcess(deps, slice);
  await writeEvent(deps.db, {
    kind: 'slice.rolled-back',
    by: orchestrator,
    slice: slice.number,
    workspaceId: slice.workspace_id,
    reason: why,
    details: { from: task.to, to: task.from },
  });
  const back = await again(deps, slice, `back to ${task.from}: ${why}`, {
    ...{ image: task.from, previous_image: null, wanted_image: null, refused_image: task.to },
    task: { ...task, step: 'back' },
  });
  if (back) await finishGoingBack(deps, back);
}

/**
 * The start with the image it had, also where an earlier gateway ended before. Migrations only add, so the database is
 * as good as it was; only where that image does not come up with it, the backup's takes its place.
 */
export async function finishGoingBack(deps: ActDeps, slice: SliceRow): Promise<void> {
  const task = slice.task as UpgradeTask;
  try {
    await comeUp(deps, slice);
    await beAsBefore(deps, slice, 'rolled back');
  } catch (error) {
    deps.log.error({ err: error, slice: slice.number }, 'the image it had does not come up either');
    await endProcess(deps, slice);
    try {
      await restoreDatabase(deps, slice, task);
    } catch (failure) {
      await giveUp(deps, slice, failure);
    }
  }
}

async function restoreDatabase(deps: ActDeps, before: SliceRow, { backup }: UpgradeTask): Promise<void> {
  const found = backup === null ? null : await findBackup(deps.db, before.number, backup);
  if (!found) throw new Error('The backup of this upgrade is not kept any more.');
  const said = await verifyBackup(found.place);
  await prepareBeside(deps.provision, found.place, said, { session: false });
  await swapIn(deps.provision, before.number);
  const slice = await again(deps, before, 'its database is put back', {});
  if (!slice) return;
  await comeUp(deps, slice);
  await writeEvent(deps.db, {
    kind: 'slice.restored',
    by: wantedBy(slice),
    slice: slice.number,
    workspaceId: slice.workspace_id,
    reason: 'the image it had could not use the database',
    details: { backup: found.id },
  });
  await forgetAside(deps.provision, slice.number);
  await beAsBefore(deps, slice, 'rolled back with its database');
}

async function comeUp(deps: ActDeps, slice: SliceRow): Promise<void> {
  await launch(deps, slice);
  // Whatever became of the link, this is the image that it was made with.
  await passGate(deps, slice, { version: null, linked: false });
}

const again = (
  deps: ActDeps,
  { number, generation }: SliceRow,
  why: string,
  set: Parameters<typeof moveSlice>[2]['set'],
) =>
  moveSlice(deps.db, number, {
    ...{ from: ['upgrading'], generation, to: 'upgrading', by: orchestrator, why },
    set: { ...set, generation: generation + 1 },
  });

const beAsBefore = (deps: ActDeps, { number, generation }: SliceRow, why: string) =>
  moveSlice(deps.db, number, {
    ...{ from: ['upgrading'], generation, to: 'running', by: orchestrator, why },
    set: { task: null, failures: 0, not_before: null },
  });

async function giveUp(deps: ActDeps, slice: SliceRow, error: unknown): Promise<void> {
  deps.log.error({ err: error, slice: slice.number }, 'a slice could not be rolled back');
  await runtimeOf(deps, slice).stop(slice.number, deps.patience.graceMs);
  const failures = slice.failures + 1;
  await moveSlice(deps.db, slice.number, {
    from: ['upgrading'],
    to: 'failed',
    by: orchestrator,
    why: `could not be rolled back: ${whyOf(error)}`,
    set: { task: null, failures, not_before: notBefore(deps, failures) },
  });
}
