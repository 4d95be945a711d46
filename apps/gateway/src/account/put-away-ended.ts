import { sql } from 'kysely';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { wantSlice } from '../slices/want-slice.ts';

const by = { actor: 'system' } as const;

/**
 * Sees to it that what an ended account held goes: its slice into the trash, where that was not said at once, and once
 * that slice is gone for good, the account and its workspace themselves.
 */
export async function putAwayEnded(db: GatewayDb): Promise<void> {
  for (const id of await listForgotten(db))
    await wantSlice(db, { workspaceId: id }, 'deleted', by, 'its account was ended');
  for (const { id, email } of await listOver(db)) await removeAccount(db, id, email);
}

/** Workspaces of nobody but ended accounts whose slice nobody has put away. */
async function listForgotten(db: GatewayDb): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.workspace_id as id from slice s
    where s.wanted <> 'deleted' and s.workspace_id in (
      select m.workspace_id from workspace_member m join auth."user" u on u."id" = m.user_id
      where m.role = 'owner' group by m.workspace_id having bool_and(u."deletedAt" is not null))`.execute(db);
  return rows.map(({ id }) => id);
}

/** Ended accounts that own no slice any more. */
async function listOver(db: GatewayDb): Promise<{ id: string; email: string }[]> {
  const { rows } = await sql<{ id: string; email: string }>`
    select u."id" as id, u."email" as email from auth."user" u
    where u."deletedAt" is not null and not exists (
      select 1 from workspace_member m join slice s on s.workspace_id = m.workspace_id
      where m.user_id = u."id" and m.role = 'owner')`.execute(db);
  return rows;
}

async function removeAccount(db: GatewayDb, userId: string, email: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`
      delete from workspace w where exists (
        select 1 from workspace_member m where m.workspace_id = w.id and m.user_id = ${userId}::uuid and m.role = 'owner')
      and not exists (
        select 1 from workspace_member m where m.workspace_id = w.id and m.user_id <> ${userId}::uuid)`.execute(
      tx,
    );
    await tx.deleteFrom('auth.user').where('id', '=', userId).execute();
    await tx.deleteFrom('mail').where('recipient', '=', email).execute();
    await writeEvent(tx, { kind: 'account.removed', by, userId, reason: 'ended, and its slice is gone' });
  });
}
