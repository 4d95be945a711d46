import type { mailUser } from '@queunir/contracts/admin/users';
import type { BodyOf } from '@queunir/contracts/kit/endpoint';
import { AppError } from '@queunir/server/errors/app-error';
import type { Client } from '@queunir/server/http/client';
import { findUser } from '../auth/auth-user.store.ts';
import type { CallAuth } from '../auth/call-auth.ts';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { readMaybeReason } from './read-reason.ts';
import { userNotFound } from './user-not-found.ts';

/**
 * Sends an account its link again, to its own address alone: the operator never sees it. Throws `user_not_found`,
 * `already_verified`, `not_verified`.
 */
export async function mailAgain(
  deps: { db: GatewayDb; callAuth: CallAuth },
  by: { operatorId: string; client: Client },
  userId: string,
  { kind, reason }: BodyOf<typeof mailUser>,
): Promise<void> {
  const user = await findUser(deps.db, userId);
  if (!user) throw userNotFound();
  if (kind === 'verification' && user.emailVerified)
    throw refusal('already_verified', 'This address was confirmed already.');
  if (kind === 'reset' && !user.emailVerified)
    throw refusal('not_verified', 'Send the link to confirm this address first.');
  // As nobody: the operator's own session has nothing to do with it.
  const nobody = { ...by.client, cookies: '' };
  const path = kind === 'reset' ? '/request-password-reset' : '/send-verification-email';
  await deps.callAuth(nobody, { method: 'POST', path, body: { email: user.email } });
  await writeEvent(deps.db, {
    kind: 'user.mailed',
    by: { actor: 'operator', actorId: by.operatorId },
    userId,
    reason: readMaybeReason(reason),
    details: { kind },
  });
}

function refusal(code: string, words: string): AppError {
  return new AppError(code, words, { blame: 'caller', status: 409 });
}
