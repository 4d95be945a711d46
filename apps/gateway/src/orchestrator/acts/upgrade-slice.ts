import { takeBackup } from '../../backups/take-backup.ts';
import { type GatewayEvent, writeEvent } from '../../event/write-event.ts';
import { wantedBy } from '../../slices/need-settled.ts';
import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow, Task } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator, whyOf } from './act-kit.ts';
import { goBack } from './go-back.ts';
import { launch } from './launch.ts';
import { passGate } from './pass-gate.ts';
import { endProcess } from './stop-slice.ts';

type UpgradeTask = Extract<Task, { do: 'upgrade' }>;

/**
 * Starts a slice with another image: stopped in good order, backed up (no backup, no upgrade), started, and watched
 * until it is healthy. What is not goes back to the image it had, by itself.
 */
export async function upgradeSlice(deps: ActDeps, number: number): Promise<void> {
  const before = await findSlice(deps.db, number);
  if (!before?.wanted_image) return;
  const health = before.state === 'running' ? await deps.client.health(before).catch(() => null) : null;
  const task: UpgradeTask = {
    ...{ do: 'upgrade', step: 'stop', to: before.wanted_image, from: before.image, backup: null },
    linked: health?.pageLinked === true,
  };
  const slice = await moveSlice(deps.db, number, {
    from: ['running', 'stopped', 'failed'],
    generation: before.generation,
    to: 'upgrading',
    by: wantedBy(before),
    why: `to ${task.to}`,
    set: { task },
  });
  if (!slice) return;
  await endProcess(deps, slice);
  const backup = await secure(deps, slice, task);
  if (backup === null) return;
  const ready = await moveSlice(deps.db, number, {
    from: ['upgrading'],
    generation: slice.generation,
    to: 'upgrading',
    by: orchestrator,
    why: `backed up, starts with ${task.to}`,
    set: {
      ...{ image: task.to, previous_image: task.from, generation: slice.generation + 1 },
      task: { ...task, step: 'start', backup },
    },
  });
  if (ready) await finishUpgrade(deps, ready);
}

/** The start with the other image, also of an upgrade that an earlier gateway began. */
export async function finishUpgrade(deps: ActDeps, slice: SliceRow): Promise<void> {
  const task = slice.task as UpgradeTask;
  try {
    const version = await deps.versionOf(slice.runtime, task.to);
    await launch(deps, slice);
    await passGate(deps, slice, { version, linked: task.linked });
  } catch (error) {
    deps.log.error({ err: error, slice: slice.number }, 'an upgrade failed');
    await goBack(deps, slice, whyOf(error));
    return;
  }
  await say(deps, slice, { kind: 'slice.upgraded', details: { from: task.from, to: task.to } });
  await moveSlice(deps.db, slice.number, {
    from: ['upgrading'],
    generation: slice.generation,
    to: 'running',
    by: orchestrator,
    why: `upgraded to ${task.to}`,
    set: { task: null, wanted_image: null, refused_image: null, failures: 0, not_before: null },
  });
}

/** No backup, no upgrade: null then, and the slice is as it was. */
async function secure(deps: ActDeps, slice: SliceRow, task: UpgradeTask): Promise<string | null> {
  try {
    return (await takeBackup(deps, slice, wantedBy(slice), `before ${task.to}`)).id;
  } catch (error) {
    await say(deps, slice, { kind: 'slice.upgrade-refused', reason: whyOf(error) });
    await moveSlice(deps.db, slice.number, {
      from: ['upgrading'],
      to: 'stopped',
      by: orchestrator,
      why: 'not upgraded: no backup',
      set: { task: null, wanted_image: null, refused_image: task.to },
    });
    return null;
  }
}

const say = (deps: ActDeps, slice: SliceRow, event: Pick<GatewayEvent, 'kind' | 'reason' | 'details'>) =>
  writeEvent(deps.db, {
    ...event,
    by: wantedBy(slice),
    slice: slice.number,
    workspaceId: slice.workspace_id,
  });
