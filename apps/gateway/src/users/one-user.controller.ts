import { getUser, mailUser, setUserRole, signOutUser } from '@queunir/contracts/admin/users';
import type { Router } from 'express';
import type { CallAuth } from '../auth/call-auth.ts';
import { mountOperator } from '../auth/mount-gateway.ts';
import { mailAgain } from './mail-user.ts';
import { presentUser } from './one-user.present.ts';
import { findOneUser } from './one-user.view.ts';
import { readMaybeReason } from './read-reason.ts';
import { type RoleDeps, setRole } from './set-role.ts';
import { signOutEverywhere } from './sign-out-user.ts';
import { userNotFound } from './user-not-found.ts';

const ok = { ok: true } as const;

/** Mounts what operators see of one account and do with it. */
export function mountOneUser(router: Router, deps: RoleDeps & { callAuth: CallAuth }): void {
  mountOperator(router, getUser, async ({ params }) => {
    const row = await findOneUser(deps.db, params.userId, deps.now());
    if (!row) throw userNotFound();
    return presentUser(row);
  });
  mountOperator(router, setUserRole, async ({ params, body, who, client }) => {
    await setRole(deps, { who, client }, params.userId, body);
    return ok;
  });
  mountOperator(router, signOutUser, async ({ params, body, who }) => ({
    ended: await signOutEverywhere(deps, who.userId, params.userId, readMaybeReason(body.reason)),
  }));
  mountOperator(router, mailUser, async ({ params, body, who, client }) => {
    await mailAgain(deps, { operatorId: who.userId, client }, params.userId, body);
    return ok;
  });
}
