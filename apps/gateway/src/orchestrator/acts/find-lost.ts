import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { notBefore, orchestrator, runtimeOf } from './act-kit.ts';

/** A slice that should run is not there: it ended by itself. It is started again, later and later while it keeps ending. */
export async function findLost(deps: ActDeps, number: number, why: string): Promise<void> {
  const slice = await findSlice(deps.db, number);
  if (slice?.state !== 'running') return;
  const running = await runtimeOf(deps, slice).list();
  // It may have come up again between the look and now.
  if (running.some((one) => one.number === number && one.generation === slice.generation)) return;
  const ranMs = deps.now().getTime() - slice.state_since.getTime();
  const failures = ranMs >= deps.patience.wellMs ? 1 : slice.failures + 1;
  await moveSlice(deps.db, number, {
    from: ['running'],
    generation: slice.generation,
    to: 'failed',
    by: orchestrator,
    why,
    set: { failures, not_before: notBefore(deps, failures) },
  });
}
