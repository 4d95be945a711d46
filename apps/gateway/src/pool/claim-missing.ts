import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';

/** Workspaces of confirmed accounts that have no slice yet: whoever should have claimed one did not come to it. */
export async function listMissing(db: GatewayDb): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select w.id from workspace w
    join workspace_member m on m.workspace_id = w.id and m.role = 'owner'
    join auth."user" u on u."id" = m.user_id
    where u."emailVerified" and u."deletedAt" is null
      and not exists (select 1 from slice s where s.workspace_id = w.id)
    group by w.id order by w.id limit 20`.execute(db);
  return rows.map(({ id }) => id);
}

/** Gives each of them its slice. */
export async function claimMissing(
  db: GatewayDb,
  claim: (workspaceId: string) => Promise<unknown>,
): Promise<void> {
  for (const id of await listMissing(db)) await claim(id);
}
