import { hashToken } from '@queunir/server/login/secrets';
import type { Request } from 'express';
import { touchSession } from '../account/session.store.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { noteKeyUse } from '../keys/key.store.ts';
import { type FoundCaller, findByKey, findBySession } from './caller.view.ts';
import { readSessionToken } from './session-cookie.ts';
import type { GatewayWho } from './who.types.ts';

/** Tells who calls. */
export type Access = {
  /** By API key where one is sent, else by the session cookie; null for nobody. Believed for two seconds. */
  who(req: Pick<Request, 'headers'>): Promise<GatewayWho | null>;
  /** Forgets what it remembers; called whenever a session, a key or a right ends. */
  forget(): void;
};

const rememberMs = 2_000;
const noteEveryMs = 60_000;
const mostRemembered = 5_000;

/** Makes the reader of session cookies and API keys. */
export function createAccess(deps: {
  db: GatewayDb;
  now: () => Date;
  secret: string;
  cookieName: string;
}): Access {
  let remembered = new Map<string, { who: GatewayWho; until: number }>();
  /** Tokens by the header that carried them, so that a seal is not computed for each request. */
  let tokens = new Map<string, string>();
  let generation = 0;

  const remember = async (
    proof: string,
    find: (now: Date) => Promise<FoundCaller | null>,
    note: (id: string, now: Date) => Promise<void>,
  ): Promise<GatewayWho | null> => {
    const known = remembered.get(proof);
    if (known && known.until > deps.now().getTime()) return known.who;
    const asked = generation;
    const now = deps.now();
    const found = await find(now);
    if (!found) return null;
    const { who, lastSeenAt } = found;
    // Whether it can be noted or not (a full disk), who signed in is signed in.
    if (!lastSeenAt || now.getTime() - lastSeenAt.getTime() > noteEveryMs)
      await note(who.signInId ?? who.sessionId, now).catch(() => undefined);
    if (asked === generation) {
      if (remembered.size >= mostRemembered) remembered = new Map();
      remembered.set(proof, { who, until: now.getTime() + rememberMs });
    }
    return who;
  };

  return {
    who: async ({ headers }) => {
      const key = /^Bearer +(\S*)$/i.exec(headers.authorization ?? '')?.[1];
      // A key that is void is not made good by a cookie. Other schemes belong to a proxy in front.
      if (key !== undefined) return key.length <= 200 ? byKey(key) : null;
      const token = tokenIn(headers.cookie);
      if (!token) return null;
      return remember(
        `session ${token}`,
        (now) => findBySession(deps.db, token, now),
        (id, now) => touchSession(deps.db, id, now),
      );
    },
    forget: () => {
      generation += 1;
      remembered = new Map();
      tokens = new Map();
    },
  };

  function tokenIn(header: string | undefined): string | null {
    const known = header === undefined ? undefined : tokens.get(header);
    if (known) return known;
    const token = readSessionToken(header, deps.cookieName, deps.secret);
    if (token === null || header === undefined) return null;
    if (tokens.size >= mostRemembered) tokens = new Map();
    tokens.set(header, token);
    return token;
  }

  function byKey(key: string): Promise<GatewayWho | null> {
    const hash = hashToken(key);
    return remember(
      `key ${hash.toString('hex')}`,
      (now) => findByKey(deps.db, hash, now),
      (id, now) => noteKeyUse(deps.db, id, now),
    );
  }
}
