import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';
import type { GatewayWho } from './who.types.ts';

/** Who was found, and when the session or key was last noted as used. */
export type FoundCaller = { who: GatewayWho; lastSeenAt: Date | null };

type Row = {
  id: string;
  userId: string;
  role: string;
  lastSeenAt: Date | null;
  workspaceId: string | null;
  memberRole: string | null;
  suspended: boolean;
};
type SessionRow = Row & { lookOnId: string | null; lookedOnId: string | null };
type KeyRow = Row & { scopes: string[] };

const account = sql`u."id" as "userId", u."role", m.workspace_id as "workspaceId", m.role as "memberRole",
  coalesce(w.suspended_at is not null, false) as suspended`;
/** Whoever has not confirmed an address, or ended the account, is nobody. */
const joins = (userId: ReturnType<typeof sql>) => sql`
  join auth."user" u on u."id" = ${userId} and u."emailVerified" and u."deletedAt" is null
  left join lateral (select workspace_id, role from workspace_member
    where user_id = u."id" order by created_at, workspace_id limit 1) m on true
  left join workspace w on w.id = m.workspace_id`;

/** Gives who a session token stands for, or null; one statement. */
export async function findBySession(db: GatewayDb, token: string, now: Date): Promise<FoundCaller | null> {
  const { rows } = await sql<SessionRow>`
    select s."id", s."updatedAt" as "lastSeenAt", ${account}, l.id as "lookOnId", l.workspace_id as "lookedOnId"
    from auth."session" s ${joins(sql`s."userId"`)}
    left join lateral (select id, workspace_id from look_on
      where session_id = s."id" and ended_at is null and ends_at > ${now} and u."role" = 'admin'
      order by started_at desc limit 1) l on true
    where s."token" = ${token} and s."expiresAt" > ${now}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  return { who: row.lookOnId ? lookingOn(row, row.lookOnId) : bySession(row), lastSeenAt: row.lastSeenAt };
}

/** Gives who an API key stands for, or null; one statement. */
export async function findByKey(db: GatewayDb, keyHash: Buffer, now: Date): Promise<FoundCaller | null> {
  const { rows } = await sql<KeyRow>`
    select k.id, k.last_used_at as "lastSeenAt", ${account}, k.scopes
    from api_key k ${joins(sql`k.user_id`)}
    where k.key_hash = ${keyHash} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now})`.execute(
    db,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    who: { ...common(row), signInId: null, via: 'key', scopes: row.scopes },
    lastSeenAt: row.lastSeenAt,
  };
}

function bySession(row: SessionRow): GatewayWho {
  return { ...common(row), signInId: row.id, via: 'session' };
}

/** What an operator may see of the workspace that is looked on; whether that one is suspended does not matter. */
function lookingOn(row: SessionRow, lookOnId: string): GatewayWho {
  return {
    ...common(row),
    sessionId: lookOnId,
    signInId: row.id,
    workspaceId: row.lookedOnId,
    workspaceRole: 'operator',
    via: 'look-on',
    access: 'read',
    suspended: false,
  };
}

function common(row: Row) {
  const isAdmin = row.role === 'admin';
  return {
    userId: row.userId,
    role: isAdmin ? ('admin' as const) : ('user' as const),
    isAdmin,
    sessionId: row.id,
    workspaceId: row.workspaceId,
    workspaceRole:
      row.memberRole === null ? null : row.memberRole === 'owner' ? ('owner' as const) : ('member' as const),
    access: 'full' as const,
    suspended: row.suspended,
  };
}
