import type { SliceAccess } from '../slice.access.ts';
import type { SliceDeps } from '../slice.types.ts';
import { mountLogin } from './login.controller.ts';
import { sessionCookie } from './session-cookie.ts';
import { createSessionReader } from './session-reader.ts';

/** The way in of a slice that runs by itself: one owner, a password, a session cookie. */
export function composeLogin(options: {
  memberId: string;
  publicHttps: boolean;
}): (deps: SliceDeps) => SliceAccess {
  return (deps) => {
    const cookie = sessionCookie(options.publicHttps);
    const sessions = createSessionReader({ db: deps.db, now: deps.now, cookieName: cookie.name });
    return {
      who: (req) => sessions.who(req.headers.cookie),
      mount: (router) => mountLogin(router, { ...deps, memberId: options.memberId, sessions }, cookie),
    };
  };
}
