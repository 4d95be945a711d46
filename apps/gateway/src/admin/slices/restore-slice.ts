import type { Actor } from '../../event/write-event.ts';
import { bringBack } from '../../slices/bring-back.ts';
import type { AdminDeps } from '../admin.types.ts';
import { findAskedSlice } from './ask-of-slice.ts';

/** Takes a slice out of the trash. Throws `slice_not_found`, `slice_wrong_state`, `owner_gone`. */
export async function restoreFromTrash(
  deps: AdminDeps,
  number: number,
  by: Actor,
  reason: string | null,
): Promise<void> {
  await findAskedSlice(deps, number, 'restore');
  await bringBack(deps.db, number, by, reason ?? 'an operator takes it out of the trash');
  deps.orchestrator.wake();
}
