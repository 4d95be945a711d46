import type { SliceDb } from '../slice.types.ts';

/** Version of the warning that is shown before linking; a new text needs a new acceptance. */
export const warningVersion = '1';

/** Was the present warning accepted in this workspace? */
export async function isAccepted(db: SliceDb, workspaceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('acceptance')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('text_version', '=', warningVersion)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Records who accepted the present warning, and when. */
export async function insertAcceptance(
  db: SliceDb,
  acceptance: { workspaceId: string; memberId: string; at: Date },
): Promise<void> {
  await db
    .insertInto('acceptance')
    .values({
      workspace_id: acceptance.workspaceId,
      member_id: acceptance.memberId,
      text_version: warningVersion,
      accepted_at: acceptance.at,
    })
    .execute();
}
