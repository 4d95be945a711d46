import {
  changeAccountPassword,
  requestPasswordReset,
  resetPassword,
  sendVerificationAgain,
  signIn,
  signOut,
  signUp,
  verifyEmail,
} from '@queunir/contracts/account/sign-in';
import { mountPublic } from '@queunir/server/http/mount';
import { checkPassword } from '@queunir/server/login/check-password';
import type { Router } from 'express';
import type { AuthDeps } from './auth.types.ts';
import type { CallAuth } from './call-auth.ts';
import { countTry } from './count-sign-in.ts';
import { tellPasswordChanged } from './create-auth.ts';
import { mountUser } from './mount-gateway.ts';
import { provePassword } from './prove-password.ts';
import { signInUser } from './sign-in.ts';
import { signUpUser } from './sign-up.ts';

const ok = { ok: true } as const;

/** Mounts sign-up, sign-in and what belongs to a password. */
export function mountSignIn(router: Router, deps: AuthDeps & { callAuth: CallAuth }): void {
  const { callAuth } = deps;
  mountPublic(router, signUp, async ({ body, client }) => {
    await signUpUser(deps, client, body);
    return ok;
  });
  mountPublic(router, signIn, ({ body, client }) => signInUser(deps, client, body));
  mountPublic(router, verifyEmail, async ({ body, client }) => {
    await callAuth(client, { method: 'GET', path: `/verify-email?token=${encodeURIComponent(body.token)}` });
    return ok;
  });
  mountPublic(router, sendVerificationAgain, async ({ body, client }) => {
    await countTry(deps.db, 'mail', { address: client.address, account: body.email }, deps.now());
    // As nobody: who is signed in would be told whether the address is their own.
    const nobody = { ...client, cookies: '' };
    await callAuth(nobody, { method: 'POST', path: '/send-verification-email', body });
    return ok;
  });
  mountPublic(router, requestPasswordReset, async ({ body, client }) => {
    await countTry(deps.db, 'mail', { address: client.address, account: body.email }, deps.now());
    await callAuth(client, { method: 'POST', path: '/request-password-reset', body });
    return ok;
  });
  mountPublic(router, resetPassword, async ({ body, client }) => {
    checkPassword(body.password);
    const call = { token: body.token, newPassword: body.password };
    await callAuth(client, { method: 'POST', path: '/reset-password', body: call });
    return ok;
  });
  mountUser(router, signOut, async ({ client }) => {
    await callAuth(client, { method: 'POST', path: '/sign-out' });
    return ok;
  });
  mountUser(router, changeAccountPassword, async ({ body, client, who }) => {
    checkPassword(body.password);
    await provePassword(deps, client, who.userId, body.current);
    const call = { currentPassword: body.current, newPassword: body.password, revokeOtherSessions: true };
    await callAuth(client, { method: 'POST', path: '/change-password', body: call });
    await tellPasswordChanged(deps, who.userId);
    return ok;
  });
}
