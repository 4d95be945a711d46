import type { GatewayDb } from '../gateway.types.ts';

/** True when an operator owns this workspace. */
export async function isOwnedByOperator(db: GatewayDb, workspaceId: string): Promise<boolean> {
  const row = await operatorsWorkspaces(db).where('m.workspace_id', '=', workspaceId).executeTakeFirst();
  return row !== undefined;
}

/** Gives the workspace of the first operator with the operator's id, or null while there is no operator. */
export async function findFirstOwner(db: GatewayDb): Promise<{ userId: string; workspaceId: string } | null> {
  const row = await operatorsWorkspaces(db).orderBy('u.createdAt').executeTakeFirst();
  return row ?? null;
}

const operatorsWorkspaces = (db: GatewayDb) =>
  db
    .selectFrom('auth.user as u')
    .innerJoin('workspace_member as m', 'm.user_id', 'u.id')
    .select(['u.id as userId', 'm.workspace_id as workspaceId'])
    .where('m.role', '=', 'owner')
    .where('u.role', '=', 'admin')
    .where('u.deletedAt', 'is', null)
    .limit(1);
