import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { notBefore, orchestrator, runtimeOf, whyOf } from './act-kit.ts';
import { choosePort } from './choose-port.ts';
import { launch, untilReady } from './launch.ts';

/** Starts a slice in a new generation and waits until it answers. What does not come up is stopped and tried again later. */
export async function startSlice(deps: ActDeps, number: number): Promise<void> {
  const before = await findSlice(deps.db, number);
  if (!before) return;
  const port = await choosePort(deps.db, before);
  // The state is written before the act.
  const slice = await moveSlice(deps.db, number, {
    from: ['stopped', 'failed'],
    generation: before.generation,
    to: 'starting',
    by: orchestrator,
    why: before.failures > 0 ? `try ${before.failures + 1}` : 'wanted',
    set: { generation: before.generation + 1, port },
  });
  if (!slice) return;
  try {
    await launch(deps, slice);
  } catch (error) {
    await giveUpStart(deps, slice, error);
    return;
  }
  await becomeReady(deps, slice);
}

/** Takes up a start that an earlier gateway did not see the end of. */
export async function resumeStart(deps: ActDeps, slice: SliceRow): Promise<void> {
  try {
    await untilReady(deps, slice);
  } catch (error) {
    await giveUpStart(deps, slice, error);
    return;
  }
  await becomeReady(deps, slice);
}

const becomeReady = (deps: ActDeps, { number, generation }: SliceRow) =>
  moveSlice(deps.db, number, {
    from: ['starting'],
    generation,
    to: 'running',
    by: orchestrator,
    why: 'answers',
    set: { not_before: null },
  });

async function giveUpStart(deps: ActDeps, slice: SliceRow, error: unknown): Promise<void> {
  const { number, generation } = slice;
  deps.log.warn({ err: error, slice: number }, 'a slice did not start');
  await runtimeOf(deps, slice).stop(number, 2_000);
  const failures = slice.failures + 1;
  await moveSlice(deps.db, number, {
    from: ['starting'],
    generation,
    to: 'failed',
    by: orchestrator,
    why: whyOf(error),
    set: { failures, not_before: notBefore(deps, failures) },
  });
}
