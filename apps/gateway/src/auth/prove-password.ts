import { AppError } from '@queunir/server/errors/app-error';
import type { Client } from '@queunir/server/http/client';
import { verifyPassword } from '@queunir/server/login/secrets';
import type { GatewayDb } from '../gateway.types.ts';
import { findAccountHash } from './auth-user.store.ts';
import { countTry, forgetTries } from './count-sign-in.ts';

/** Throws `password_wrong` unless this is the account's password, and `too_many_requests` after many tries. */
export async function provePassword(
  deps: { db: GatewayDb; now: () => Date },
  client: Client,
  userId: string,
  password: string,
): Promise<void> {
  const who = { address: client.address, account: userId };
  await countTry(deps.db, 'password', who, deps.now());
  if (!(await verifyPassword(await findAccountHash(deps.db, userId), password)))
    throw new AppError('password_wrong', 'This password is not right.', { blame: 'caller', status: 403 });
  await forgetTries(deps.db, who);
}
