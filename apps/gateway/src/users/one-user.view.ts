import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';
import type { SliceState } from '../slices/slice.types.ts';

/** One account with what hangs on it. */
export type OneUserRow = {
  id: string;
  name: string;
  email: string;
  role: string;
  language: string;
  verified: boolean;
  twoFactor: boolean | null;
  createdAt: Date;
  deletedAt: Date | null;
  lastSeenAt: Date | null;
  sessions: number;
  keys: number;
  workspaceId: string | null;
  workspaceName: string | null;
  workspaceRole: string | null;
  plan: string | null;
  suspendedAt: Date | null;
  suspendedReason: string | null;
  workspaceCreatedAt: Date | null;
  sliceNumber: number | null;
  sliceState: SliceState | null;
};

/** Gives one account, ended or not; null when there is none. */
export async function findOneUser(db: GatewayDb, userId: string, now: Date): Promise<OneUserRow | null> {
  const { rows } = await sql<OneUserRow>`
    select u."id", u."name", u."email", u."role", u."language", u."emailVerified" as verified,
      u."twoFactorEnabled" as "twoFactor", u."createdAt", u."deletedAt",
      (select max("updatedAt") from auth."session" where "userId" = u."id") as "lastSeenAt",
      (select count(*)::int from auth."session" where "userId" = u."id" and "expiresAt" > ${now}) as sessions,
      (select count(*)::int from api_key where user_id = u."id" and revoked_at is null
        and (expires_at is null or expires_at > ${now})) as keys,
      w.id as "workspaceId", w.name as "workspaceName", m.role as "workspaceRole", w.plan,
      w.suspended_at as "suspendedAt", w.suspended_reason as "suspendedReason", w.created_at as "workspaceCreatedAt",
      x.number as "sliceNumber", x.state as "sliceState"
    from auth."user" u
    left join lateral (select workspace_id, role from workspace_member
      where user_id = u."id" order by created_at, workspace_id limit 1) m on true
    left join workspace w on w.id = m.workspace_id
    left join slice x on x.workspace_id = m.workspace_id
    where u."id" = ${userId}`.execute(db);
  return rows[0] ?? null;
}
