import type { Status } from '@queunir/contracts/status/status';

export type SessionState = 'needs-setup' | 'signed-out' | 'signed-in';

type StatusFacts = Pick<Status, 'accepted' | 'line' | 'demo'>;

/**
 * Where somebody has to go first: the password before anything, then signing in, then the warning, then a link.
 * Null when the address they asked for is right. `status` undefined: not known yet.
 */
export function whereTo(
  session: SessionState,
  status: StatusFacts | undefined,
  address: string,
): string | null {
  const path = address.split('?')[0]!;
  if (session === 'needs-setup') return path === '/setup' ? null : '/setup';
  if (session === 'signed-out') return path === '/login' ? null : `/login${nextOf(address)}`;
  if (path === '/login') return nextFrom(address, '/login');
  if (path === '/setup' || path === '/') return '/chats';
  return firstSteps(status, path);
}

/** Where a signed-in person has to go first in the workspace: the warning, then a link. */
export function firstSteps(status: StatusFacts | undefined, path: string): string | null {
  if (!status) return null;
  if (!status.accepted) return path === '/welcome' || path.startsWith('/settings') ? null : '/welcome';
  if (path === '/welcome') return '/link';
  if (status.line === null && !status.demo.stored && path === '/chats') return '/link';
  return null;
}

/** The query that brings somebody back to an address after signing in; empty where it needs none. */
export function nextOf(address: string): string {
  return address === '/' || address === '/setup' ? '' : `?next=${encodeURIComponent(address)}`;
}

/** Only addresses of our own pages are followed after signing in, and not back to its `door`. */
export function nextFrom(address: string, door: string): string {
  const next = new URLSearchParams(address.split('?')[1] ?? '').get('next') ?? '';
  return /^\/(?![/\\])/.test(next) && !next.startsWith(door) ? next : '/chats';
}
