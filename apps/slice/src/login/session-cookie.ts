import type { Client } from '@queunir/server/http/client';
import type { CookieOptions } from 'express';
import { sessionDays } from './session.store.ts';

/** The cookie that carries a session; by https its name makes browsers insist on Secure and no Domain. */
export type SessionCookie = {
  readonly name: string;
  set(client: Client, token: string): void;
  clear(client: Client): void;
};

/** Makes the cookie's handling for plain loopback or public https. */
export function sessionCookie(publicHttps: boolean): SessionCookie {
  const name = publicHttps ? '__Host-queunir_session' : 'queunir_session';
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: publicHttps, path: '/' };
  return {
    name,
    set: (client, token) => client.setCookie(name, token, { ...options, maxAge: sessionDays * 86_400_000 }),
    clear: (client) => client.clearCookie(name, options),
  };
}
