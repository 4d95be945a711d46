import { type Actor, writeEvent } from '../../event/write-event.ts';
import type { AdminDeps } from '../admin.types.ts';
import { sliceNotFound } from './read-slice.ts';

/** Sets the hour, of the tenant's clock, in which a slice may be restarted or upgraded. Throws `slice_not_found`. */
export async function changeQuietHour(
  { db }: Pick<AdminDeps, 'db'>,
  number: number,
  hour: number,
  by: Actor,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('slice')
      .set({ quiet_hour: hour })
      .where('number', '=', number)
      .returning('workspace_id')
      .executeTakeFirst();
    if (!row) throw sliceNotFound();
    await writeEvent(tx, {
      kind: 'slice.quiet-hour',
      by,
      slice: number,
      workspaceId: row.workspace_id,
      details: { hour },
    });
  });
}
