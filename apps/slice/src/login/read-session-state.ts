import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { getSession } from '@queunir/contracts/login/login';
import { hashToken } from '@queunir/server/login/secrets';
import type { SliceDb } from '../slice.types.ts';
import { findPasswordHash } from './credential.store.ts';
import { findSession, touchSession } from './session.store.ts';

export type ReadSessionState = { readonly db: SliceDb; readonly memberId: string; readonly now: () => Date };

/** Says which page to show: setup, sign-in, or the app. A visit moves the session's end on. */
export async function readSessionState(
  deps: ReadSessionState,
  token: string | null,
): Promise<ReplyOf<typeof getSession>> {
  const found = token === null ? null : await findSession(deps.db, hashToken(token), deps.now());
  if (found) {
    await touchSession(deps.db, found.who.sessionId, deps.now());
    return { state: 'signed-in', sessionId: found.who.sessionId };
  }
  const hash = await findPasswordHash(deps.db, deps.memberId);
  return { state: hash === null ? 'needs-setup' : 'signed-out', sessionId: null };
}
