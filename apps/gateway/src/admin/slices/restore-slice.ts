import { AppError } from '@queunir/server/errors/app-error';
import type { Actor } from '../../event/write-event.ts';
import { moveSlice } from '../../slices/slice.store.ts';
import type { AdminDeps } from '../admin.types.ts';
import { findAskedSlice, wrongState } from './ask-of-slice.ts';

/** Takes a slice out of the trash. Throws `slice_not_found`, `slice_wrong_state`, `owner_gone`. */
export async function restoreFromTrash(
  deps: AdminDeps,
  number: number,
  by: Actor,
  reason: string | null,
): Promise<void> {
  const { workspace_id: workspaceId } = await findAskedSlice(deps, number, 'restore');
  if (workspaceId === null || !(await hasOwner(deps, workspaceId)))
    throw new AppError('owner_gone', 'The account that this slice belongs to was ended.', {
      blame: 'caller',
      status: 409,
    });
  const moved = await moveSlice(deps.db, number, {
    from: ['trashed'],
    to: 'stopped',
    by,
    why: reason ?? 'an operator takes it out of the trash',
    set: { wanted: 'running', trashed_at: null, failures: 0, not_before: null },
  });
  if (!moved) throw wrongState();
  deps.orchestrator.wake();
}

async function hasOwner({ db }: AdminDeps, workspaceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('workspace_member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.user_id')
    .select('u.id')
    .where('m.workspace_id', '=', workspaceId)
    .where('u.deletedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
