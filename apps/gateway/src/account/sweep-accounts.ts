import type { GatewayDb } from '../gateway.types.ts';
import { sweepLookOns } from '../look-on/look-on.store.ts';
import { sweepMails } from '../mail/mail.store.ts';
import { sweepSessions } from './session.store.ts';

/** Ends sessions, look-ons and keys whose time is over and gives their ids; removes old mails and counts of tries. */
export async function sweepAccounts(deps: { db: GatewayDb; now: () => Date }): Promise<string[]> {
  const { db } = deps;
  const now = deps.now();
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await sweepMails(db, now);
  await db.deleteFrom('login_throttle').where('last_try_at', '<', dayAgo).execute();
  await db.deleteFrom('auth.verification').where('expiresAt', '<', dayAgo).execute();
  const keys = await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('revoked_at', 'is', null)
    .where('expires_at', '<=', now)
    .returning('id')
    .execute();
  return [...(await sweepSessions(db, now)), ...(await sweepLookOns(db, now)), ...keys.map(({ id }) => id)];
}
