import { findSlice } from '../../slices/slice.store.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { finishRemoval } from './remove-slice.ts';
import { resumeStart } from './start-slice.ts';
import { finishStop } from './stop-slice.ts';

/** Takes up what an earlier gateway was at when it ended. */
export async function resumeSlice(deps: ActDeps, number: number): Promise<void> {
  const slice = await findSlice(deps.db, number);
  if (slice?.state === 'starting') await resumeStart(deps, slice);
  else if (slice?.state === 'stopping') await finishStop(deps, slice);
  else if (slice?.state === 'deleting') await finishRemoval(deps, slice);
}
