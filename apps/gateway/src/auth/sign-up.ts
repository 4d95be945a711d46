import type { signUp } from '@queunir/contracts/account/sign-in';
import type { BodyOf } from '@queunir/contracts/kit/endpoint';
import { AppError } from '@queunir/server/errors/app-error';
import type { Client } from '@queunir/server/http/client';
import { checkPassword } from '@queunir/server/login/check-password';
import { giveBackInvitation, noteAccepted, spendInvitation } from '../invitations/invitation.store.ts';
import type { AuthDeps } from './auth.types.ts';
import { findUserByEmail } from './auth-user.store.ts';
import type { CallAuth } from './call-auth.ts';
import { countTry } from './count-sign-in.ts';

/**
 * Asks for an account. Whether the address is new or known makes no difference that the caller can see: an invitation
 * is spent in both cases, and a mail goes to the address in both.
 */
export async function signUpUser(
  deps: AuthDeps & { callAuth: CallAuth },
  client: Client,
  body: BodyOf<typeof signUp>,
): Promise<void> {
  const { invitation, ...rest } = body;
  const mode = deps.signUp();
  if (mode === 'closed' || (await deps.ownerFirst()))
    throw new AppError('sign_up_closed', 'Nobody can sign up here at the moment.', {
      blame: 'caller',
      status: 403,
    });
  checkPassword(body.password);
  await countTry(deps.db, 'mail', { address: client.address, account: body.email }, deps.now());
  const spent = invitation ? await spendInvitation(deps.db, invitation, body.email, deps.now()) : null;
  if (!spent && mode === 'invited')
    throw new AppError(
      'invitation_wrong',
      'An invitation is needed, for this address and not used before. Ask whoever runs this service for one.',
      { blame: 'caller', status: 403 },
    );
  const failure = await deps
    .callAuth(client, { method: 'POST', path: '/sign-up/email', body: rest })
    .then(() => null)
    .catch((error: unknown) => ({ error }));
  const user = failure || spent ? await findUserByEmail(deps.db, body.email) : null;
  if (user) {
    // Of two at the same moment the second one fails in the database: to it the address is known.
    if (spent) await noteAccepted(deps.db, spent, user.id);
    return;
  }
  if (spent) await giveBackInvitation(deps.db, spent);
  if (failure) throw failure.error;
}
