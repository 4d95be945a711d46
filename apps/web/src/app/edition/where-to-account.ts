import type { Status } from '@queunir/contracts/status/status';
import { firstSteps, nextFrom, nextOf } from '../where-to.ts';

export type AccountState = 'needs-owner' | 'signed-out' | 'signed-in';

/** Links of mails and of the terminal lead here: they work whoever is signed in. */
const always = ['/verify-email', '/reset-password', '/forgot-password', '/owner'];
/** For who is not signed in. */
const doors = ['/sign-in', '/sign-up'];

/** Is this a page that the state of the slice has nothing to do with? */
export function isDoor(path: string): boolean {
  return always.includes(path) || doors.includes(path);
}

/** Is this a page of who runs the service? It needs no slice either. */
export function isOperatorsPage(path: string): boolean {
  return path === '/admin' || path.startsWith('/admin/');
}

/**
 * Where somebody has to go first where people have accounts: the first operator begins, then signing in, then the
 * warning, then a link. Null when the address they asked for is right. `status` undefined: not known yet.
 */
export function whereToAccount(
  state: AccountState,
  status: Pick<Status, 'accepted' | 'line' | 'demo'> | undefined,
  address: string,
): string | null {
  const path = address.split('?')[0]!;
  if (always.includes(path)) return null;
  if (state !== 'signed-in') {
    if (doors.includes(path)) return null;
    return state === 'needs-owner' ? '/owner' : `/sign-in${nextOf(address)}`;
  }
  if (doors.includes(path)) return nextFrom(address, '/sign-in');
  if (path === '/') return '/chats';
  if (isOperatorsPage(path)) return null;
  return firstSteps(status, path);
}
