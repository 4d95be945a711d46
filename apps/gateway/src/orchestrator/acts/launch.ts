import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@queunir/server/errors/app-error';
import { rewriteKey } from '../../provisioner/provision.ts';
import { namesOf } from '../../provisioner/slice-names.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { openSlice, runtimeOf } from './act-kit.ts';

const lookEveryMs = 100;

/** Starts the process of a slice in its present generation and gives back when it answers. Throws `start_failed`. */
export async function launch(deps: ActDeps, slice: SliceRow): Promise<void> {
  await rewriteKey(deps.provision, openSlice(deps, slice));
  await runtimeOf(deps, slice).start({
    number: slice.number,
    generation: slice.generation,
    port: slice.port,
    image: slice.image,
    memoryMb: slice.memory_mb,
    browserAfterMs: deps.browserTurn(),
    folder: namesOf(slice.number, deps.provision.dataDir).folder,
  });
  await untilReady(deps, slice);
}

/** Waits until a slice that was started answers. Throws `start_failed` when it ended, or the time is over. */
export async function untilReady(deps: ActDeps, slice: SliceRow): Promise<void> {
  const end = performance.now() + deps.patience.readyMs;
  for (;;) {
    const health = await deps.client.health(slice, 2_000).catch(() => null);
    if (health) return;
    if (!(await lives(deps, slice))) throw startFailed(slice, 'it ended while it was starting');
    if (performance.now() > end)
      throw startFailed(slice, `it did not answer within ${deps.patience.readyMs / 1000} s`);
    await sleep(lookEveryMs);
  }
}

/** Is the process of this generation there? */
export async function lives(deps: ActDeps, { number, generation, ...slice }: SliceRow): Promise<boolean> {
  const running = await runtimeOf(deps, { ...slice, number, generation }).list();
  return running.some((one) => one.number === number && one.generation === generation);
}

/** A slice that does not come up, or not as it must. */
export function startFailed({ number }: SliceRow, why: string): AppError {
  return new AppError('start_failed', `Slice ${number} could not be started: ${why}.`, { blame: 'us' });
}
