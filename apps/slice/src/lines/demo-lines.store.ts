import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/** Is anything of the demo phone stored? */
export async function isDemoStored(db: SliceDb, workspaceId: string): Promise<boolean> {
  const row = await db
    .selectFrom('line')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'demo')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes the demo lines with everything on them; gives how much that was. */
export async function deleteDemoLines(
  db: SliceDb,
  workspaceId: string,
): Promise<{ chats: number; messages: number }> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ chats: number; messages: number }>`
      with demo as (select id from line where workspace_id = ${workspaceId} and kind = 'demo')
      select (select count(*) from chat where line_id in (select id from demo)) as chats,
        (select count(*) from message where line_id in (select id from demo)) as messages`.execute(tx);
    await tx.deleteFrom('line').where('workspace_id', '=', workspaceId).where('kind', '=', 'demo').execute();
    return rows[0] ?? { chats: 0, messages: 0 };
  });
}
