import type { Client } from '@queunir/server/http/client';
import type { CookieOptions } from 'express';
import { deviceDays } from './known-device.store.ts';
import type { OpenedSession } from './login.types.ts';
import { sessionDays } from './session.store.ts';

const dayMs = 86_400_000;

/** The cookie that carries a session; by https its name makes browsers insist on Secure and no Domain. */
export type SessionCookie = {
  readonly name: string;
  /** Gives the cookies of a new session: its own, and the one by which the browser is known the next time. */
  open(client: Client, opened: OpenedSession): void;
  /** What the browser says it is known by. */
  deviceToken(client: Client): string | null;
  set(client: Client, token: string): void;
  clear(client: Client): void;
};

/** Makes the cookie's handling for plain loopback or public https. */
export function sessionCookie(publicHttps: boolean): SessionCookie {
  const name = publicHttps ? '__Host-queunir_session' : 'queunir_session';
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: publicHttps, path: '/' };
  const deviceName = name.replace('session', 'device');
  const set: SessionCookie['set'] = (client, token) =>
    client.setCookie(name, token, { ...options, maxAge: sessionDays * dayMs });
  return {
    name,
    open: (client, { token, deviceToken }) => {
      set(client, token);
      client.setCookie(deviceName, deviceToken, { ...options, maxAge: deviceDays * dayMs });
    },
    deviceToken: (client) => client.cookie(deviceName),
    set,
    clear: (client) => client.clearCookie(name, options),
  };
}
