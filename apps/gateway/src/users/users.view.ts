import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';

export type UserRow = {
  id: string;
  name: string;
  email: string;
  role: string;
  verified: boolean;
  twoFactor: boolean | null;
  createdAt: Date;
  deletedAt: Date | null;
  lastSeenAt: Date | null;
  workspaceId: string | null;
  suspendedAt: Date | null;
  sliceNumber: number | null;
  sliceState: string | null;
};

/** Accounts before a place in the list, newest first; ids are time-ordered. `search` looks at name and address. */
export async function listUserRows(
  db: GatewayDb,
  page: { before: string | null; search: string | null; limit: number },
): Promise<UserRow[]> {
  const like = page.search === null ? null : `%${page.search.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<UserRow>`
    select u."id", u."name", u."email", u."role", u."emailVerified" as verified, u."twoFactorEnabled" as "twoFactor",
      u."createdAt", u."deletedAt", s."lastSeenAt", m.workspace_id as "workspaceId",
      w.suspended_at as "suspendedAt", x.number as "sliceNumber", x.state as "sliceState"
    from auth."user" u
    left join lateral (select max("updatedAt") as "lastSeenAt" from auth."session" where "userId" = u."id") s on true
    left join lateral (select workspace_id from workspace_member
      where user_id = u."id" order by created_at, workspace_id limit 1) m on true
    left join workspace w on w.id = m.workspace_id
    left join slice x on x.workspace_id = m.workspace_id
    where (${page.before}::uuid is null or u."id" < ${page.before}::uuid)
      and (${like}::text is null or u."email" ilike ${like} or u."name" ilike ${like})
    order by u."id" desc limit ${page.limit}`.execute(db);
  return rows;
}
