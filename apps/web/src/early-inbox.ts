import { keepStream } from './app/events/early-stream.ts';
import { askEarly } from './kit/early.ts';
import { sessionAddress } from './session-address.standalone.ts';

/** What the inbox shows first, in the order in which it is missed. A test holds these against the contracts. */
export const inboxAddresses = [
  '/api/chats?filter=all&limit=40',
  '/api/status',
  '/api/settings',
  '/api/chats?limit=1',
  '/api/chats?filter=archived&limit=1',
] as const;

/**
 * Asks who is signed in, and for what the inbox shows first when somebody is and goes there: the answers come while
 * the code is still on its way. Events are listened to before the rows are asked for, so that none is missed.
 */
export async function askEarlyForInbox(location: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  const answer = await askEarly(sessionAddress);
  const session: unknown = await answer.clone().json();
  if ((session as { state?: unknown }).state !== 'signed-in') return;
  const inInbox = location.pathname === '/' || location.pathname.startsWith('/chats');
  if (!inInbox || location.search !== '') return;
  keepStream();
  for (const address of inboxAddresses) askEarly(address);
}
