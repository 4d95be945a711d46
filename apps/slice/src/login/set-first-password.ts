import { timingSafeEqual } from 'node:crypto';
import { AppError } from '@queunir/server/errors/app-error';
import { checkPassword } from '@queunir/server/login/check-password';
import { hashPassword, hashToken } from '@queunir/server/login/secrets';
import {
  deleteSetupToken,
  findPasswordHash,
  findSetupTokenHash,
  insertPassword,
} from './credential.store.ts';
import { trierOf } from './known-device.ts';
import type { LoginDeps, OpenedSession, Place } from './login.types.ts';
import { openSession } from './open-session.ts';
import { forgetTries, takeTry } from './throttle.ts';

/** Sets the first password with the token that the terminal printed, and signs in. The token works once. */
export async function setFirstPassword(
  deps: LoginDeps,
  input: { token: string; password: string },
  place: Place,
): Promise<OpenedSession> {
  checkPassword(input.password);
  const trier = await trierOf(deps, place);
  await takeTry(deps.db, trier, deps.now());
  if ((await findPasswordHash(deps.db, deps.memberId)) !== null) throw setupDone();
  const stored = await findSetupTokenHash(deps.db, deps.workspaceId);
  if (stored === null || !timingSafeEqual(stored, hashToken(input.token))) {
    throw new AppError(
      'setup_token_wrong',
      'This address is from an earlier start. Use the newest one that the terminal printed.',
      { blame: 'caller', status: 403 },
    );
  }
  const hash = await hashPassword(input.password);
  if (!(await insertPassword(deps.db, deps.memberId, hash))) throw setupDone();
  await deleteSetupToken(deps.db, deps.workspaceId);
  await forgetTries(deps.db, trier);
  return openSession(deps, place);
}

function setupDone(): AppError {
  return new AppError('setup_done', 'A password is set already. Sign in with it.', {
    blame: 'caller',
    status: 409,
  });
}
