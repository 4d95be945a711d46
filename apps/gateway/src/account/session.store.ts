import type { GatewayDb } from '../gateway.types.ts';

export type SessionRow = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  device: string | null;
};

/** Sessions of an account, newest use first. */
export async function listSessionRows(db: GatewayDb, userId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('auth.session')
    .select(['id', 'createdAt', 'updatedAt as lastSeenAt', 'ipAddress as address', 'userAgent as device'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute();
}

/** Ends sessions of an account, one or all; gives the ids of those that were there. */
export async function deleteSessions(
  db: GatewayDb,
  userId: string,
  which: { only: string } | 'all',
): Promise<string[]> {
  const rows = await db
    .deleteFrom('auth.session')
    .where('userId', '=', userId)
    .$if(which !== 'all', (query) => query.where('id', '=', which === 'all' ? '' : which.only))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Removes sessions that ended by themselves and gives their ids. */
export async function sweepSessions(db: GatewayDb, now: Date): Promise<string[]> {
  const rows = await db.deleteFrom('auth.session').where('expiresAt', '<=', now).returning('id').execute();
  return rows.map(({ id }) => id);
}

/** Notes when a session was last used. */
export async function touchSession(db: GatewayDb, id: string, now: Date): Promise<void> {
  await db.updateTable('auth.session').set({ updatedAt: now }).where('id', '=', id).execute();
}
