import type { SliceDb } from '../slice.types.ts';

export type WorkspaceIds = { workspaceId: string; memberId: string };

/** Gives the workspace of this slice and its owner; makes both at the first start. */
export async function ensureWorkspace(db: SliceDb): Promise<WorkspaceIds> {
  return db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('member')
      .select(['id', 'workspace_id'])
      .where('role', '=', 'owner')
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst();
    if (found) return { workspaceId: found.workspace_id, memberId: found.id };
    const workspace = await tx
      .insertInto('workspace')
      .defaultValues()
      .returning('id')
      .executeTakeFirstOrThrow();
    const member = await tx
      .insertInto('member')
      .values({ workspace_id: workspace.id })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { workspaceId: workspace.id, memberId: member.id };
  });
}
