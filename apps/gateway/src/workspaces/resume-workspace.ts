import { AppError } from '@queunir/server/errors/app-error';
import { type Actor, writeEvent } from '../event/write-event.ts';
import { holdWorkspace, setSuspension } from './workspace.store.ts';
import type { WorkspaceDeps } from './workspace.types.ts';
import { workspaceNotFound } from './workspace-not-found.ts';

/** Ends the suspension of a workspace. Throws `workspace_not_found`, `not_suspended`. */
export async function resume(
  deps: WorkspaceDeps,
  workspaceId: string,
  by: Actor,
  reason: string | null,
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const workspace = await holdWorkspace(tx, workspaceId);
    if (!workspace) throw workspaceNotFound();
    if (!workspace.suspendedAt)
      throw new AppError('not_suspended', 'This workspace is not suspended.', {
        blame: 'caller',
        status: 409,
      });
    await setSuspension(tx, workspaceId, null);
    await writeEvent(tx, { kind: 'workspace.resumed', by, workspaceId, reason });
  });
  deps.forget();
  deps.onRightsChanged(workspaceId);
}
