import type { setUserRole } from '@queunir/contracts/admin/users';
import type { BodyOf } from '@queunir/contracts/kit/endpoint';
import { AppError } from '@queunir/server/errors/app-error';
import type { Client } from '@queunir/server/http/client';
import { findUser } from '../auth/auth-user.store.ts';
import { provePassword } from '../auth/prove-password.ts';
import type { GatewayWho } from '../auth/who.types.ts';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { refuseLastOperator } from './last-operator.ts';
import { readReason } from './read-reason.ts';
import { userNotFound } from './user-not-found.ts';

export type RoleDeps = {
  readonly db: GatewayDb;
  readonly now: () => Date;
  /** Ends what runs by these sessions or keys. */
  readonly ended: (ids: readonly string[]) => void;
};

/**
 * Makes an account an operator, or takes that away, by the operator's own password. Throws `user_not_found`,
 * `password_wrong`, `not_verified`, `last_operator`, `reason_missing`.
 */
export async function setRole(
  deps: RoleDeps,
  by: { who: GatewayWho; client: Client },
  userId: string,
  { role, password, reason }: BodyOf<typeof setUserRole>,
): Promise<void> {
  const why = readReason(reason);
  await provePassword(deps, by.client, by.who.userId, password);
  const user = await findUser(deps.db, userId);
  if (!user) throw userNotFound();
  if (role === 'admin' && !user.emailVerified)
    throw new AppError('not_verified', 'This account has not confirmed its address yet.', {
      blame: 'caller',
      status: 409,
    });
  if (user.role === role) return;
  const proofs = await deps.db.transaction().execute(async (tx) => {
    if (role === 'user')
      await refuseLastOperator(tx, userId, 'This is the only operator. Make somebody else one before.');
    await tx.updateTable('auth.user').set({ role, updatedAt: deps.now() }).where('id', '=', userId).execute();
    await writeEvent(tx, {
      kind: 'user.role',
      by: { actor: 'operator', actorId: by.who.userId },
      userId,
      from: user.role,
      to: role,
      reason: why,
    });
    return proofsOf(tx, userId);
  });
  // What runs by them has other rights from now on: event streams end at once, and come back where they still may.
  deps.ended(proofs);
}

async function proofsOf(tx: GatewayDb, userId: string): Promise<string[]> {
  const sessions = await tx.selectFrom('auth.session').select('id').where('userId', '=', userId).execute();
  const keys = await tx
    .selectFrom('api_key')
    .select('id')
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute();
  return [...sessions, ...keys].map(({ id }) => id);
}
