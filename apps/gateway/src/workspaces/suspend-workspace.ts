import { AppError } from '@queunir/server/errors/app-error';
import { type Actor, writeEvent } from '../event/write-event.ts';
import { holdWorkspace, setSuspension } from './workspace.store.ts';
import type { WorkspaceDeps } from './workspace.types.ts';
import { workspaceNotFound } from './workspace-not-found.ts';

/**
 * Suspends a workspace: what is stored can be read and exported, nothing changed. Its slice is not
 * stopped: it sleeps once nobody reads in it, and wakes when it is asked for. Throws `workspace_not_found`, `already_suspended`.
 */
export async function suspend(
  deps: WorkspaceDeps,
  workspaceId: string,
  by: Actor,
  reason: string,
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const workspace = await holdWorkspace(tx, workspaceId);
    if (!workspace) throw workspaceNotFound();
    if (workspace.suspendedAt)
      throw new AppError('already_suspended', 'This workspace is suspended already.', {
        blame: 'caller',
        status: 409,
      });
    await setSuspension(tx, workspaceId, { at: deps.now(), reason });
    await writeEvent(tx, { kind: 'workspace.suspended', by, workspaceId, reason });
  });
  deps.forget();
  deps.onRightsChanged(workspaceId);
}
