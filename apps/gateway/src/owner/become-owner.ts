import type { becomeOwner } from '@queunir/contracts/account/owner';
import type { BodyOf, ReplyOf } from '@queunir/contracts/kit/endpoint';
import { AppError } from '@queunir/server/errors/app-error';
import type { Client } from '@queunir/server/http/client';
import { checkPassword } from '@queunir/server/login/check-password';
import { hashToken } from '@queunir/server/login/secrets';
import type { AuthDeps } from '../auth/auth.types.ts';
import { findUserByEmail } from '../auth/auth-user.store.ts';
import type { CallAuth } from '../auth/call-auth.ts';
import { countTry } from '../auth/count-sign-in.ts';
import { provePassword } from '../auth/prove-password.ts';
import { signInUser } from '../auth/sign-in.ts';
import { writeEvent } from '../event/write-event.ts';
import { insertAccount } from './insert-account.ts';
import { isOwnerToken, spendOwnerToken } from './owner-token.store.ts';

/**
 * Makes the first operator: a new account, or one that is there already and whose password is proved. The terminal has
 * proved who it is, so no mail is needed. The token works once.
 */
export async function becomeFirstOperator(
  deps: AuthDeps & { callAuth: CallAuth; forget: () => void },
  client: Client,
  body: BodyOf<typeof becomeOwner>,
): Promise<ReplyOf<typeof becomeOwner>> {
  const hash = hashToken(body.token);
  checkPassword(body.password);
  await countTry(deps.db, 'password', { address: client.address, account: 'owner token' }, deps.now());
  if (!(await isOwnerToken(deps.db, hash))) throw tokenWrong();
  const known = await findUserByEmail(deps.db, body.email);
  if (known) await provePassword(deps, client, known.id, body.password);
  const userId = await deps.db.transaction().execute(async (tx) => {
    if (!(await spendOwnerToken(tx, hash))) throw tokenWrong();
    const id = known?.id ?? (await insertAccount(tx, body, deps.now()));
    await tx
      .updateTable('auth.user')
      .set({ role: 'admin', emailVerified: true, updatedAt: deps.now() })
      .where('id', '=', id)
      .execute();
    await writeEvent(tx, { kind: 'account.first-operator', by: { actor: 'user', actorId: id }, userId: id });
    return id;
  });
  deps.forget();
  await deps.hooks.onVerified(userId);
  return signInUser(deps, client, body);
}

function tokenWrong(): AppError {
  const message =
    'This address is from an earlier start, or was used. Use the newest one that the terminal printed.';
  return new AppError('owner_token_wrong', message, { blame: 'caller', status: 403 });
}
