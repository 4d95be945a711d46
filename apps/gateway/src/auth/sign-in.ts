import type { signIn } from '@queunir/contracts/account/sign-in';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { Client } from '@queunir/server/http/client';
import type { AuthDeps } from './auth.types.ts';
import type { CallAuth } from './call-auth.ts';
import { countTry, forgetTries } from './count-sign-in.ts';

/** Signs in with address and password, as far as the second factor where there is one. */
export async function signInUser(
  deps: AuthDeps & { callAuth: CallAuth },
  client: Client,
  { email, password }: { email: string; password: string },
): Promise<ReplyOf<typeof signIn>> {
  const who = { address: client.address, account: email };
  await countTry(deps.db, 'password', who, deps.now());
  const said = await deps.callAuth(client, {
    method: 'POST',
    path: '/sign-in/email',
    body: { email, password },
  });
  await forgetTries(deps.db, who);
  return { next: said.twoFactorRedirect === true ? 'two-factor' : 'signed-in' };
}
