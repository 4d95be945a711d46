import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator } from './act-kit.ts';
import { finishGoingBack } from './go-back.ts';
import { finishRemoval } from './remove-slice.ts';
import { finishRestore, undoRestore } from './restore-slice.ts';
import { resumeStart } from './start-slice.ts';
import { endProcess, finishStop } from './stop-slice.ts';
import { finishUpgrade } from './upgrade-slice.ts';

/** Takes up what an earlier gateway was at when it ended. */
export async function resumeSlice(deps: ActDeps, number: number): Promise<void> {
  const slice = await findSlice(deps.db, number);
  if (slice?.state === 'starting') await resumeStart(deps, slice);
  else if (slice?.state === 'stopping') await finishStop(deps, slice);
  else if (slice?.state === 'deleting') await finishRemoval(deps, slice);
  else if (slice?.state === 'upgrading') await resumeTask(deps, slice);
}

async function resumeTask(deps: ActDeps, slice: SliceRow): Promise<void> {
  const { task } = slice;
  if (task?.do === 'upgrade' && task.step === 'start') return finishUpgrade(deps, slice);
  if (task?.do === 'upgrade' && task.step === 'back') return finishGoingBack(deps, slice);
  if (task?.do === 'restore' && task.step === 'healthy') return finishRestore(deps, slice);
  if (task?.do === 'restore') return undoRestore(deps, slice, 'the gateway ended in the middle of it');
  // Nothing was changed yet: what is wanted is still wanted, and begins anew.
  await endProcess(deps, slice);
  await moveSlice(deps.db, slice.number, {
    from: ['upgrading'],
    to: 'stopped',
    by: orchestrator,
    why: 'begins anew',
    set: { task: null },
  });
}
