import { takeBackup } from '../../backups/take-backup.ts';
import { wantedBy } from '../../slices/need-settled.ts';
import { findSlice } from '../../slices/slice.store.ts';
import type { ActDeps } from '../orchestrator.types.ts';
import { stopSlice } from './stop-slice.ts';

/** Takes the backup that somebody wants: the slice is stopped for it in good order, and started again since it is wanted. */
export async function backUpSlice(deps: ActDeps, number: number): Promise<void> {
  if ((await findSlice(deps.db, number))?.wanted_backup == null) return;
  await stopSlice(deps, number, 'backup');
  const slice = await findSlice(deps.db, number);
  if (slice?.state !== 'stopped' && slice?.state !== 'failed') return;
  // A failure is in the event, and it is for a person to ask again: the slice is not kept down for it.
  await takeBackup(deps, slice, wantedBy(slice), slice.wanted_backup ?? 'wanted').catch(() => null);
  await deps.db.updateTable('slice').set({ wanted_backup: null }).where('number', '=', number).execute();
}
