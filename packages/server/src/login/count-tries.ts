import { isIPv6 } from 'node:net';
import { type QueryExecutorProvider, sql } from 'kysely';
import { AppError } from '../errors/app-error.ts';

/** How tries under one key are slowed: 1, 2, 4 … seconds after the free ones, up to a longest wait. */
export type TryLimit = { readonly key: string; readonly freeTries: number; readonly mostSeconds: number };

/**
 * Counts a try under each limit before it is made, in the table `login_throttle`. Throws `too_many_requests` with the
 * seconds to wait. What is counted outlives a restart; a day without a try forgets it.
 */
export async function countTries(
  db: QueryExecutorProvider,
  limits: readonly TryLimit[],
  now: Date,
): Promise<void> {
  for (const limit of limits) {
    const wait = await count(db, limit, now);
    if (wait > 0) throw tooMany(wait);
  }
}

/** Forgets what was counted under these keys, after a try that was right. */
export async function forgetTriesOf(db: QueryExecutorProvider, keys: readonly string[]): Promise<void> {
  await sql`delete from login_throttle where key = any(${keys})`.execute(db);
}

/** One statement, so that tries at the same moment are counted one by one. Gives the seconds to wait, 0 for none. */
async function count(db: QueryExecutorProvider, limit: TryLimit, now: Date): Promise<number> {
  const tries = sql`case when login_throttle.last_try_at < ${now}::timestamptz - interval '1 day'
    then 1 else login_throttle.tries + 1 end`;
  const counted = await sql<{ tries: number }>`
    insert into login_throttle (key, last_try_at) values (${limit.key}, ${now})
    on conflict (key) do update set tries = ${tries}, last_try_at = ${now},
      blocked_until = case when ${tries} < ${limit.freeTries}::integer then null
        else ${now}::timestamptz + make_interval(secs => least(
          ${limit.mostSeconds}::integer, power(2, least(20, ${tries} - ${limit.freeTries}::integer)))) end
    where login_throttle.blocked_until is null or login_throttle.blocked_until <= ${now}
    returning tries`.execute(db);
  if (counted.rows.length > 0) return 0;
  const { rows } = await sql<{ blocked_until: Date | null }>`
    select blocked_until from login_throttle where key = ${limit.key}`.execute(db);
  return Math.max(1, Math.ceil(((rows[0]?.blocked_until?.getTime() ?? 0) - now.getTime()) / 1000));
}

/** The key of a network address. One household or server has a whole IPv6 /64 to itself. */
export function addressKey(address: string | null): string {
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
