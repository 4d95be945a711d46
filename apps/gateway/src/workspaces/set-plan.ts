import { AppError } from '@queunir/server/errors/app-error';
import { writeEvent } from '../event/write-event.ts';
import { readMaybeReason } from '../users/read-reason.ts';
import { holdWorkspace, setPlanOf } from './workspace.store.ts';
import type { WorkspaceDeps } from './workspace.types.ts';
import { workspaceNotFound } from './workspace-not-found.ts';

/** Puts a workspace on another plan. Throws `workspace_not_found`, `plan_invalid`. */
export async function changePlan(
  { db }: WorkspaceDeps,
  operatorId: string,
  workspaceId: string,
  { plan, reason }: { plan: string; reason: string | null },
): Promise<void> {
  if (!/^[a-z][a-z0-9-]*$/.test(plan))
    throw new AppError('plan_invalid', 'The name of a plan has small letters, digits and hyphens.', {
      blame: 'caller',
      status: 422,
    });
  await db.transaction().execute(async (tx) => {
    const workspace = await holdWorkspace(tx, workspaceId);
    if (!workspace) throw workspaceNotFound();
    if (workspace.plan === plan) return;
    await setPlanOf(tx, workspaceId, plan);
    const by = { actor: 'operator', actorId: operatorId } as const;
    const change = { from: workspace.plan, to: plan, reason: readMaybeReason(reason) };
    await writeEvent(tx, { kind: 'workspace.plan', by, workspaceId, ...change });
  });
}
