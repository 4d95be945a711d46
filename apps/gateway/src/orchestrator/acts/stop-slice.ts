import { setTimeout as sleep } from 'node:timers/promises';
import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator, runtimeOf } from './act-kit.ts';

const mostSavingMs = 60_000;

/** Stops a slice in good order: its browser first, so that the link is whole on disk. */
export async function stopSlice(deps: ActDeps, number: number, why?: string): Promise<void> {
  const before = await findSlice(deps.db, number);
  if (!before) return;
  const slice = await moveSlice(deps.db, number, {
    from: ['running'],
    generation: before.generation,
    to: 'stopping',
    by: orchestrator,
    why: why ?? before.wanted,
  });
  if (slice) await finishStop(deps, slice);
}

/** The rest of a stop, also of one that an earlier gateway began. */
export async function finishStop(deps: ActDeps, slice: SliceRow): Promise<void> {
  await endProcess(deps, slice);
  await moveSlice(deps.db, slice.number, {
    from: ['stopping'],
    generation: slice.generation,
    to: 'stopped',
    by: orchestrator,
    why: slice.wanted,
    set: { failures: 0, not_before: null },
  });
}

/** Ends whatever runs of a slice and gives back once it was seen dead. */
export async function endProcess(deps: ActDeps, slice: SliceRow): Promise<void> {
  const runtime = runtimeOf(deps, slice);
  const running = await runtime.list();
  if (running.some(({ number }) => number === slice.number)) {
    // One that does not answer is ended all the same, and not asked a second thing.
    if (await untilSaved(deps, slice)) await deps.client.closeBrowser(slice).catch(() => undefined);
  }
  await runtime.stop(slice.number, deps.patience.graceMs);
}

/** In the first 40 s after linking nothing is stopped on purpose. False when the slice does not answer. */
async function untilSaved(deps: ActDeps, slice: SliceRow): Promise<boolean> {
  const end = performance.now() + mostSavingMs;
  while (performance.now() < end) {
    const health = await deps.client.health(slice).catch(() => null);
    if (!health?.savingUntil) return health !== null;
    await sleep(500);
  }
  return true;
}
