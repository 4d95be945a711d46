import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator } from './act-kit.ts';
import { endProcess } from './stop-slice.ts';
import { unlinkSlice } from './unlink-slice.ts';

/**
 * Takes a slice out of use: unlinks the number in its page first and writes down whether that worked, then stops it.
 * What it stored stays for seven days.
 */
export async function trashSlice(deps: ActDeps, number: number): Promise<void> {
  const before = await findSlice(deps.db, number);
  if (!before) return;
  if (before.workspace_id !== null) await unlinkSlice(deps, before);
  const slice = await findSlice(deps.db, number);
  if (!slice) return;
  await endProcess(deps, slice);
  await moveSlice(deps.db, number, {
    from: ['running', 'stopped', 'failed'],
    generation: slice.generation,
    to: 'trashed',
    by: orchestrator,
    why: slice.workspace_id === null ? 'not needed in the pool any more' : 'deleted',
    set: {
      ...{ trashed_at: deps.now(), wanted: 'deleted' },
      ...{ wanted_image: null, wanted_backup: null, wanted_restore: null },
    },
  });
}
