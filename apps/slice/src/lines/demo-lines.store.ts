import { sql } from 'kysely';
import { writeAct } from '../acts/act.store.ts';
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

/** Deletes the demo lines with everything on them and writes down who did; gives how much that was. */
export async function deleteDemoLines(
  db: SliceDb,
  act: { workspaceId: string; memberId: string; at: Date },
): Promise<{ chats: number; messages: number }> {
  const { workspaceId } = act;
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ chats: number; messages: number }>`
      with demo as (select id from line where workspace_id = ${workspaceId} and kind = 'demo')
      select (select count(*) from chat where line_id in (select id from demo)) as chats,
        (select count(*) from message where line_id in (select id from demo)) as messages`.execute(tx);
    const lines = await tx
      .deleteFrom('line')
      .where('workspace_id', '=', workspaceId)
      .where('kind', '=', 'demo')
      .returning('id')
      .execute();
    await writeAct(tx, { ...act, what: 'demo.removed', subjectIds: lines.map(({ id }) => id) });
    return rows[0] ?? { chats: 0, messages: 0 };
  });
}
