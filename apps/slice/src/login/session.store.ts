import type { Who } from '@queunir/server/http/request-rules';
import type { SliceDb } from '../slice.types.ts';

/** How long a session lives after it was last used. */
export const sessionDays = 30;

export type SessionRow = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  device: string | null;
};

type NewSession = {
  memberId: string;
  tokenHash: Buffer;
  address: string | null;
  device: string | null;
  now: Date;
};

/** Opens a session and gives its id; sessions that ended by themselves are swept out on the way. */
export async function insertSession(db: SliceDb, session: NewSession): Promise<string> {
  await db.deleteFrom('login_session').where('expires_at', '<=', session.now).execute();
  const row = await db
    .insertInto('login_session')
    .values({
      member_id: session.memberId,
      token_hash: session.tokenHash,
      address: session.address,
      device: session.device,
      created_at: session.now,
      last_seen_at: session.now,
      expires_at: expiry(session.now),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Gives who a cookie stands for, and when they were last seen; null when the session ended. */
export async function findSession(
  db: SliceDb,
  tokenHash: Buffer,
  now: Date,
): Promise<{ who: Who; lastSeenAt: Date } | null> {
  const row = await db
    .selectFrom('login_session as s')
    .innerJoin('member as m', 'm.id', 's.member_id')
    .select(['s.id', 's.member_id', 's.last_seen_at', 'm.workspace_id', 'm.role'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const who = {
    memberId: row.member_id,
    workspaceId: row.workspace_id,
    role: row.role === 'owner' ? ('owner' as const) : ('member' as const),
    sessionId: row.id,
    access: 'full' as const,
    suspended: false,
  };
  return { who, lastSeenAt: row.last_seen_at };
}

/** Moves the end of a session on. */
export async function touchSession(db: SliceDb, id: string, now: Date): Promise<void> {
  await db
    .updateTable('login_session')
    .set({ last_seen_at: now, expires_at: expiry(now) })
    .where('id', '=', id)
    .execute();
}

/** Sessions of a member, newest use first. */
export async function listSessionRows(db: SliceDb, memberId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('login_session')
    .select(['id', 'created_at as createdAt', 'last_seen_at as lastSeenAt', 'address', 'device'])
    .where('member_id', '=', memberId)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Ends sessions of a member and gives the ids of those that were open: one by id, or all but one. */
export async function deleteSessions(
  db: SliceDb,
  memberId: string,
  which: { only: string } | { allBut: string },
): Promise<string[]> {
  const rows = await db
    .deleteFrom('login_session')
    .where('member_id', '=', memberId)
    .$if('only' in which, (query) => query.where('id', '=', 'only' in which ? which.only : ''))
    .$if('allBut' in which, (query) => query.where('id', '<>', 'allBut' in which ? which.allBut : ''))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

function expiry(now: Date): Date {
  return new Date(now.getTime() + sessionDays * 86_400_000);
}
