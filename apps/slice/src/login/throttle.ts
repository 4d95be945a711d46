import { isIPv6 } from 'node:net';
import { AppError } from '@queunir/server/errors/app-error';
import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

const strangers = 'account:owner';

type Limit = { key: string; freeTries: number; mostSeconds: number };

/** Who tries: by the network address, or by the browser where the owner has signed in with it before. */
export type Trier = {
  readonly address: string | null;
  /** SHA-256 of a known device's cookie; null for a stranger. */
  readonly knownDevice: Buffer | null;
};

/**
 * Counts a try before it is made and lengthens the wait after it: 1, 2, 4 … seconds once the free tries are used, up
 * to 15 minutes. A browser that signed in before is counted by itself, so that no stranger locks it out; everyone
 * else by address first, and then all together with a brake of seconds against tries from many addresses.
 * Throws `too_many_requests` with the seconds to wait. What is counted outlives a restart; a day forgets it.
 */
export async function takeTry(db: SliceDb, trier: Trier, now: Date): Promise<void> {
  const limits: Limit[] = [{ key: ownKey(trier), freeTries: 5, mostSeconds: 900 }];
  if (!trier.knownDevice) limits.push({ key: strangers, freeTries: 100, mostSeconds: 2 });
  for (const limit of limits) {
    const wait = await count(db, limit, now);
    if (wait > 0) throw tooMany(wait);
  }
}

/** Forgets the tries of a device or address after the right password. */
export async function forgetTries(db: SliceDb, trier: Trier): Promise<void> {
  await db.deleteFrom('login_throttle').where('key', '=', ownKey(trier)).execute();
}

/** One statement, so that tries at the same moment are counted one by one. Gives the seconds to wait, 0 for none. */
async function count(db: SliceDb, limit: Limit, now: Date): Promise<number> {
  const tries = sql`case when login_throttle.last_try_at < ${now}::timestamptz - interval '1 day'
    then 1 else login_throttle.tries + 1 end`;
  const { rows } = await sql<{ tries: number }>`
    insert into login_throttle (key, last_try_at) values (${limit.key}, ${now})
    on conflict (key) do update set tries = ${tries}, last_try_at = ${now},
      blocked_until = case when ${tries} < ${limit.freeTries}::integer then null
        else ${now}::timestamptz + make_interval(secs => least(
          ${limit.mostSeconds}::integer, power(2, least(20, ${tries} - ${limit.freeTries}::integer)))) end
    where login_throttle.blocked_until is null or login_throttle.blocked_until <= ${now}
    returning tries`.execute(db);
  if (rows.length > 0) return 0;
  const row = await db
    .selectFrom('login_throttle')
    .select('blocked_until')
    .where('key', '=', limit.key)
    .executeTakeFirst();
  return Math.max(1, Math.ceil(((row?.blocked_until?.getTime() ?? 0) - now.getTime()) / 1000));
}

function ownKey({ address, knownDevice }: Trier): string {
  return knownDevice ? `device:${knownDevice.toString('hex')}` : addressKey(address);
}

/** One household or server has a whole IPv6 /64 to itself. */
function addressKey(address: string | null): string {
  if (!address) return 'address:unknown';
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  return `address:${isIPv6(plain) ? networkOf(plain) : plain}`;
}

/** The first four groups of an IPv6 address, however it is shortened. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('%', 1).join().split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const front = groups(head);
  const back = groups(tail ?? '');
  const zeros = new Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  const all = tail === undefined ? front : [...front, ...zeros, ...back];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function tooMany(seconds: number): AppError {
  return new AppError('too_many_requests', `Too many tries. Wait ${seconds} seconds and try again.`, {
    blame: 'caller',
    status: 429,
    details: { retryAfterSeconds: seconds },
  });
}
