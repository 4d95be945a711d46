import { newToken } from '@queunir/server/login/secrets';
import { hasOperator } from '../account/account.view.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { replaceOwnerToken } from './owner-token.store.ts';

/** Makes the one-time token of the first operator, new at each start; null once there is an operator. */
export async function issueOwnerToken(deps: { db: GatewayDb; now: () => Date }): Promise<string | null> {
  if (await hasOperator(deps.db)) return null;
  const { token, hash } = newToken();
  await replaceOwnerToken(deps.db, hash, deps.now());
  return token;
}
