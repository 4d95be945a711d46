import { AppError } from '@queunir/server/errors/app-error';
import { verifyPassword } from '@queunir/server/login/secrets';
import { findPasswordHash } from './credential.store.ts';
import { trierOf } from './known-device.ts';
import type { LoginDeps, OpenedSession, Place } from './login.types.ts';
import { openSession } from './open-session.ts';
import { forgetTries, takeTry } from './throttle.ts';

/** Signs in with the password. A wrong one and a missing one take as long and say the same. */
export async function logIn(deps: LoginDeps, password: string, place: Place): Promise<OpenedSession> {
  await provePassword(deps, password, place);
  return openSession(deps, place);
}

/** Throws `password_wrong` unless this is the owner's password, and `too_many_requests` after many tries. */
export async function provePassword(deps: LoginDeps, password: string, place: Place): Promise<void> {
  const trier = await trierOf(deps, place);
  await takeTry(deps.db, trier, deps.now());
  const stored = await findPasswordHash(deps.db, deps.memberId);
  if (!(await verifyPassword(stored, password))) {
    throw new AppError('password_wrong', 'This password is not right.', { blame: 'caller', status: 403 });
  }
  await forgetTries(deps.db, trier);
}
