import { AppError } from '@queunir/server/errors/app-error';
import type { LoginDeps } from './login.types.ts';
import { deleteSessions } from './session.store.ts';

/** Ends one session of a member: its cookie is void and its streams end at once. */
export async function endSession(deps: LoginDeps, memberId: string, sessionId: string): Promise<void> {
  const ended = await end(deps, memberId, { only: sessionId });
  if (ended === 0) {
    throw new AppError('session_not_found', 'This session has ended already.', {
      blame: 'caller',
      status: 404,
    });
  }
}

/** Ends every session of a member but one. */
export async function endOtherSessions(deps: LoginDeps, memberId: string, sessionId: string): Promise<void> {
  await end(deps, memberId, { allBut: sessionId });
}

async function end(
  deps: LoginDeps,
  memberId: string,
  which: { only: string } | { allBut: string },
): Promise<number> {
  const ids = await deleteSessions(deps.db, memberId, which);
  deps.sessions.forget();
  await deps.publish(...ids.map((sessionId) => ({ type: 'session.ended' as const, sessionId })));
  return ids.length;
}
