import { createHash } from 'node:crypto';
import { addressKey, countTries, forgetTriesOf, type TryLimit } from '@queunir/server/login/count-tries';
import type { GatewayDb } from '../gateway.types.ts';

/** What is tried: a password, or a mail to be written. */
export type TryKind = 'password' | 'mail';

/**
 * Counts a try at an account before it is made, whether the account is there or not: by network address with waits up
 * to a quarter of an hour, and by account with a brake of half a minute, so that many addresses together try few
 * passwords and yet lock nobody out for long. Throws `too_many_requests`.
 */
export async function countTry(
  db: GatewayDb,
  kind: TryKind,
  who: { address: string | null; account: string },
  now: Date,
): Promise<void> {
  const [address, account] = keysOf(kind, who);
  const limits: TryLimit[] =
    kind === 'password'
      ? [
          { key: address, freeTries: 10, mostSeconds: 900 },
          { key: account, freeTries: 20, mostSeconds: 30 },
        ]
      : [{ key: account, freeTries: 3, mostSeconds: 900 }];
  await countTries(db, limits, now);
}

/** Forgets the tries after the right password. */
export async function forgetTries(
  db: GatewayDb,
  who: { address: string | null; account: string },
): Promise<void> {
  await forgetTriesOf(db, keysOf('password', who));
}

/** The account's address as a hash: what was typed may be anything, a password by mistake as well. */
function keysOf(kind: TryKind, who: { address: string | null; account: string }): [string, string] {
  const account = createHash('sha256').update(who.account.trim().toLowerCase()).digest('hex');
  return [`${kind}:${addressKey(who.address)}`, `${kind}:account:${account}`];
}
