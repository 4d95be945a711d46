import type { Client } from '@queunir/server/http/client';
import { authError } from './auth-error.ts';
import type { Auth } from './create-auth.ts';
import { addressHeader } from './create-auth.ts';

/** One call of a route of better-auth, below `/api/auth`. */
export type AuthCall = { method: 'GET' | 'POST'; path: string; body?: Record<string, unknown> };

/** Calls better-auth's routes for a client. */
export type CallAuth = (client: Client, call: AuthCall) => Promise<Record<string, unknown>>;

/**
 * Makes the one way to better-auth's routes. What goes in was parsed by our contracts and comes from our own pages
 * (`checkOrigin`); the client's address is the one that we know, whatever its headers say. Its cookies are passed on,
 * its errors become ours, and its session token stays in the cookie.
 */
export function createCallAuth(auth: Auth, baseUrl: string): CallAuth {
  const { origin } = new URL(baseUrl);
  return async (client, { method, path, body }) => {
    const headers = new Headers({ origin, 'content-type': 'application/json', accept: 'application/json' });
    if (client.cookies) headers.set('cookie', client.cookies);
    if (client.device) headers.set('user-agent', client.device);
    headers.set(addressHeader, (client.address ?? '').replace(/^::ffff:/, ''));
    const asked = new Request(`${baseUrl}/api/auth${path}`, {
      method,
      headers,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const answer = await auth.handler(asked);
    for (const line of answer.headers.getSetCookie()) client.passCookie(line);
    const said = (await answer.json().catch(() => null)) as Record<string, unknown> | null;
    if (!answer.ok) throw authError(answer, said);
    return said ?? {};
  };
}
