import {
  changePassword,
  getSession,
  listSessions,
  login,
  logout,
  revokeSession,
  setPassword,
} from '@queunir/contracts/login/login';
import type { Client } from '@queunir/server/http/client';
import { mount, mountPublic } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { changeOwnPassword } from './change-password.ts';
import { endSession } from './end-sessions.ts';
import { logIn } from './log-in.ts';
import type { LoginDeps, Place } from './login.types.ts';
import { type ReadSessionState, readSessionState } from './read-session-state.ts';
import { presentSessions } from './session.present.ts';
import { listSessionRows } from './session.store.ts';
import type { SessionCookie } from './session-cookie.ts';
import { setFirstPassword } from './set-first-password.ts';

const ok = { ok: true } as const;

/** Mounts signing in and out and the list of sessions. */
export function mountLogin(router: Router, deps: LoginDeps & ReadSessionState, cookie: SessionCookie): void {
  mountPublic(router, getSession, async ({ client }) => {
    const token = client.cookie(cookie.name);
    const state = await readSessionState(deps, token);
    // Sliding: each visit moves the cookie's end on, as the session's own.
    if (token && state.state === 'signed-in') cookie.set(client, token);
    return state;
  });
  mountPublic(router, setPassword, async ({ body, client }) => {
    const opened = await setFirstPassword(deps, body, placeOf(client, cookie));
    cookie.open(client, opened);
    return ok;
  });
  mountPublic(router, login, async ({ body, client }) => {
    const opened = await logIn(deps, body.password, placeOf(client, cookie));
    cookie.open(client, opened);
    return ok;
  });
  mount(router, logout, async ({ who, client }) => {
    await endSession(deps, who.memberId, who.sessionId);
    cookie.clear(client);
    return ok;
  });
  mount(router, changePassword, async ({ body, who, client }) => {
    const { memberId, sessionId } = who;
    await changeOwnPassword(deps, { ...body, memberId, sessionId }, placeOf(client, cookie));
    return ok;
  });
  mount(router, listSessions, async ({ who }) =>
    presentSessions(await listSessionRows(deps.db, who.memberId, deps.now()), who.sessionId),
  );
  mount(router, revokeSession, async ({ params, who }) => {
    await endSession(deps, who.memberId, params.sessionId);
    return ok;
  });
}

function placeOf(client: Client, cookie: SessionCookie): Place {
  return { address: client.address, device: client.device, deviceToken: cookie.deviceToken(client) };
}
