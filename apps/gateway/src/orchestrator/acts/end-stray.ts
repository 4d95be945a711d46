import { writeEvent } from '../../event/write-event.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator } from './act-kit.ts';

/** Ends what runs and belongs to no slice, or to an earlier generation of one. */
export async function endStray(deps: ActDeps, number: number, generation: number): Promise<void> {
  for (const runtime of Object.values(deps.runtimes)) {
    const found = (await runtime.list()).some(
      (one) => one.number === number && one.generation === generation,
    );
    if (!found) continue;
    await runtime.stop(number, deps.patience.graceMs);
    await writeEvent(deps.db, {
      kind: 'slice.stray-ended',
      by: orchestrator,
      slice: number,
      details: { generation, runtime: runtime.kind },
    });
  }
}
