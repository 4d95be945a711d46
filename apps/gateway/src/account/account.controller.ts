import {
  changeProfile,
  deleteAccount,
  getAccountSession,
  listAccountSessions,
  revokeAccountSession,
} from '@queunir/contracts/account/account';
import { AppError } from '@queunir/server/errors/app-error';
import { mountPublic } from '@queunir/server/http/mount';
import type { Router } from 'express';
import type { AuthDeps } from '../auth/auth.types.ts';
import type { CallAuth } from '../auth/call-auth.ts';
import type { Access } from '../auth/create-access.ts';
import { mountUser } from '../auth/mount-gateway.ts';
import { provePassword } from '../auth/prove-password.ts';
import { changeOwnProfile } from './change-profile.ts';
import { deleteOwnAccount } from './delete-account.ts';
import { readAccountSession } from './read-account-session.ts';
import { presentSessions } from './session.present.ts';
import { deleteSessions, listSessionRows } from './session.store.ts';

export type AccountDeps = AuthDeps & {
  readonly callAuth: CallAuth;
  readonly access: Access;
  /** Ends what runs by these sessions or keys. */
  readonly ended: (ids: readonly string[]) => Promise<void>;
};

const ok = { ok: true } as const;

/** Mounts what a person sees and changes of their own account. */
export function mountAccount(router: Router, deps: AccountDeps): void {
  const { db, now } = deps;
  mountPublic(router, getAccountSession, async ({ client }) => {
    const who = await deps.access.who({ headers: { cookie: client.cookies } });
    // Sliding: each visit moves the end of the session and of its cookie on.
    if (who) await deps.callAuth(client, { method: 'GET', path: '/get-session' });
    return readAccountSession(deps, who);
  });
  mountUser(router, changeProfile, ({ who, body }) => changeOwnProfile(deps, who.userId, body));
  mountUser(router, deleteAccount, async ({ who, body, client }) => {
    await provePassword(deps, client, who.userId, body.password);
    await deleteOwnAccount({ ...deps, onDelete: deps.hooks.onDelete }, who);
    return ok;
  });
  mountUser(router, listAccountSessions, async ({ who }) =>
    presentSessions(await listSessionRows(db, who.userId, now()), who.signInId),
  );
  mountUser(router, revokeAccountSession, async ({ who, params }) => {
    const ids = await deleteSessions(db, who.userId, { only: params.sessionId });
    if (ids.length === 0)
      throw new AppError('session_not_found', 'This session has ended already.', {
        blame: 'caller',
        status: 404,
      });
    await deps.ended(ids);
    return ok;
  });
}
