import { resumeWorkspace, setPlan, suspendWorkspace } from '@queunir/contracts/admin/workspaces';
import type { Router } from 'express';
import { mountOperator } from '../auth/mount-gateway.ts';
import { readMaybeReason, readReason } from '../users/read-reason.ts';
import { resume } from './resume-workspace.ts';
import { changePlan } from './set-plan.ts';
import { suspend } from './suspend-workspace.ts';
import type { WorkspaceDeps } from './workspace.types.ts';

const ok = { ok: true } as const;
const operator = (actorId: string) => ({ actor: 'operator', actorId }) as const;

/** Mounts what operators do with a workspace. */
export function mountWorkspaces(router: Router, deps: WorkspaceDeps): void {
  mountOperator(router, setPlan, async ({ params, body, who }) => {
    await changePlan(deps, who.userId, params.workspaceId, body);
    return ok;
  });
  mountOperator(router, suspendWorkspace, async ({ params, body, who }) => {
    await suspend(deps, params.workspaceId, operator(who.userId), readReason(body.reason));
    return ok;
  });
  mountOperator(router, resumeWorkspace, async ({ params, body, who }) => {
    await resume(deps, params.workspaceId, operator(who.userId), readMaybeReason(body.reason));
    return ok;
  });
}
