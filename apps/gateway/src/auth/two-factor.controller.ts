import {
  renewRecoveryCodes,
  startTwoFactor,
  stopTwoFactor,
  typeRecoveryCode,
  typeTwoFactorCode,
} from '@queunir/contracts/account/two-factor';
import { mountPublic } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { writeEvent } from '../event/write-event.ts';
import type { AuthDeps } from './auth.types.ts';
import type { CallAuth } from './call-auth.ts';
import { mountUser } from './mount-gateway.ts';
import { provePassword } from './prove-password.ts';

const ok = { ok: true } as const;

/** Mounts the second factor: codes of an authenticator app, and recovery codes. */
export function mountTwoFactor(router: Router, deps: AuthDeps & { callAuth: CallAuth }): void {
  const { callAuth } = deps;
  mountUser(router, startTwoFactor, async ({ body, client, who }) => {
    await provePassword(deps, client, who.userId, body.password);
    const said = await callAuth(client, { method: 'POST', path: '/two-factor/enable', body });
    return { totpUri: String(said.totpURI), recoveryCodes: codesOf(said) };
  });
  mountPublic(router, typeTwoFactorCode, async ({ body, client }) => {
    await callAuth(client, { method: 'POST', path: '/two-factor/verify-totp', body });
    return ok;
  });
  mountPublic(router, typeRecoveryCode, async ({ body, client }) => {
    await callAuth(client, { method: 'POST', path: '/two-factor/verify-backup-code', body });
    return ok;
  });
  mountUser(router, renewRecoveryCodes, async ({ body, client, who }) => {
    await provePassword(deps, client, who.userId, body.password);
    const said = await callAuth(client, {
      method: 'POST',
      path: '/two-factor/generate-backup-codes',
      body,
    });
    return { recoveryCodes: codesOf(said) };
  });
  mountUser(router, stopTwoFactor, async ({ body, client, who }) => {
    await provePassword(deps, client, who.userId, body.password);
    await callAuth(client, { method: 'POST', path: '/two-factor/disable', body });
    const by = { actor: 'user', actorId: who.userId } as const;
    await writeEvent(deps.db, { kind: 'account.two-factor-off', by, userId: who.userId });
    return ok;
  });
}

function codesOf(said: Record<string, unknown>): string[] {
  return Array.isArray(said.backupCodes) ? said.backupCodes.map(String) : [];
}
