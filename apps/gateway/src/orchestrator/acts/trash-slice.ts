import { type Actor, writeEvent } from '../../event/write-event.ts';
import { findSlice, moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator } from './act-kit.ts';
import { endProcess } from './stop-slice.ts';

/**
 * Takes a slice out of use: unlinks the number in its page first and writes down whether that worked, then stops it.
 * What it stored stays for seven days.
 */
export async function trashSlice(deps: ActDeps, number: number): Promise<void> {
  const slice = await findSlice(deps.db, number);
  if (!slice) return;
  if (slice.state === 'running' && slice.workspace_id !== null) await unlink(deps, slice, orchestrator);
  await endProcess(deps, slice);
  await moveSlice(deps.db, number, {
    from: ['running', 'stopped', 'failed'],
    generation: slice.generation,
    to: 'trashed',
    by: orchestrator,
    why: slice.workspace_id === null ? 'not needed in the pool any more' : 'deleted',
    set: { trashed_at: deps.now(), wanted: 'deleted' },
  });
}

/** The end of a link is a business event: who, why, which slice. */
async function unlink(deps: ActDeps, slice: SliceRow, by: Actor): Promise<void> {
  const result = await deps.client
    .unlink(slice)
    .catch((error: unknown) => ({ unlinked: false, why: error instanceof Error ? error.message : null }));
  await writeEvent(deps.db, {
    kind: 'slice.unlinked',
    by,
    slice: slice.number,
    workspaceId: slice.workspace_id,
    reason: result.why,
    details: { unlinked: result.unlinked },
  });
}
