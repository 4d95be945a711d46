import { unprovision } from '../../provisioner/provision.ts';
import { moveSlice } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { orchestrator, runtimeOf } from './act-kit.ts';
import { endProcess } from './stop-slice.ts';

/** Removes a slice for good, after its seven days. */
export async function removeSlice(deps: ActDeps, number: number): Promise<void> {
  const move = {
    from: ['trashed'],
    to: 'deleting',
    by: orchestrator,
    why: 'its days in the trash are over',
  } as const;
  const slice = await moveSlice(deps.db, number, move);
  if (slice) await finishRemoval(deps, slice);
}

/** The rest of a removal, also of one that an earlier gateway began: database, role, folders, what the runtime keeps. */
export async function finishRemoval(deps: ActDeps, slice: SliceRow): Promise<void> {
  await endProcess(deps, slice);
  await runtimeOf(deps, slice).forget(slice.number);
  await unprovision(deps.provision, slice.number);
  await moveSlice(deps.db, slice.number, {
    from: ['deleting'],
    to: 'deleted',
    by: orchestrator,
    why: 'nothing of it is left',
    set: { workspace_id: null },
  });
}
