import { deleteSessions } from '../account/session.store.ts';
import { findUser } from '../auth/auth-user.store.ts';
import { writeEvent } from '../event/write-event.ts';
import type { RoleDeps } from './set-role.ts';
import { userNotFound } from './user-not-found.ts';

/** Ends every session of an account at once and gives how many there were. Throws `user_not_found`. */
export async function signOutEverywhere(
  deps: RoleDeps,
  operatorId: string,
  userId: string,
  reason: string | null,
): Promise<number> {
  if (!(await findUser(deps.db, userId))) throw userNotFound();
  const ids = await deps.db.transaction().execute(async (tx) => {
    const sessions = await deleteSessions(tx, userId, 'all');
    await writeEvent(tx, {
      kind: 'user.signed-out',
      by: { actor: 'operator', actorId: operatorId },
      userId,
      reason,
      details: { sessions: sessions.length },
    });
    return sessions;
  });
  deps.ended(ids);
  return ids.length;
}
