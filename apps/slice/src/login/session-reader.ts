import { troubleOf } from '@queunir/server/database/trouble-of';
import { readCookie } from '@queunir/server/http/cookies';
import type { Who } from '@queunir/server/http/request-rules';
import { hashToken } from '@queunir/server/login/secrets';
import type { SliceDb } from '../slice.types.ts';
import { findSession, touchSession } from './session.store.ts';

/** Tells who a `Cookie` header stands for. */
export type SessionReader = {
  who(cookieHeader: string | undefined): Promise<Who | null>;
  /** Forgets what it remembers; called whenever a session ends. */
  forget(): void;
};

const rememberMs = 10_000;
const touchEveryMs = 5 * 60_000;
const mostRemembered = 1000;

/**
 * Makes the reader of session cookies. Found sessions are remembered for ten seconds, since one page asks dozens of
 * times at once; only this process ends sessions, and then it forgets.
 */
export function createSessionReader(deps: {
  db: SliceDb;
  now: () => Date;
  cookieName: string;
}): SessionReader {
  let remembered = new Map<string, { who: Who; until: number }>();
  let generation = 0;

  const find = async (token: string): Promise<Who | null> => {
    const asked = generation;
    const now = deps.now();
    const found = await findSession(deps.db, hashToken(token), now);
    if (!found) return null;
    // Whether it can be noted or not (a full disk), who signed in is signed in.
    if (now.getTime() - found.lastSeenAt.getTime() > touchEveryMs)
      await touchSession(deps.db, found.who.sessionId, now).catch(() => undefined);
    if (asked === generation) {
      if (remembered.size >= mostRemembered) remembered = new Map();
      remembered.set(token, { who: found.who, until: now.getTime() + rememberMs });
    }
    return found.who;
  };

  return {
    who: async (cookieHeader) => {
      const token = readCookie(cookieHeader, deps.cookieName);
      if (!token) return null;
      const known = remembered.get(token);
      if (known && known.until > deps.now().getTime()) return known.who;
      return find(token).catch((error: unknown) => {
        // While the database is away nobody can have been signed out: only this process ends sessions.
        if (known && remembered.has(token) && troubleOf(error) === 'away') return known.who;
        throw error;
      });
    },
    forget: () => {
      generation += 1;
      remembered = new Map();
    },
  };
}
