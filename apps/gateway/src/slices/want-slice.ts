import { type Actor, writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import type { Wanted } from './slice.types.ts';

/** A slice by its number, or by whose it is. */
export type Which = { number: number } | { workspaceId: string };

/**
 * Says what a slice should be from now on; the orchestrator brings it about. What failed before no longer counts, for
 * somebody wants it anew. False when there is no such slice, or it is that already.
 */
export async function wantSlice(
  db: GatewayDb,
  which: Which,
  wanted: Wanted,
  by: Actor,
  why: string,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('slice')
      .set({ wanted, failures: 0, not_before: null })
      .$if('number' in which, (query) => query.where('number', '=', 'number' in which ? which.number : 0))
      .$if('workspaceId' in which, (query) =>
        query.where('workspace_id', '=', 'workspaceId' in which ? which.workspaceId : ''),
      )
      .where('state', '<>', 'deleted')
      .where((where) => where.or([where('wanted', '<>', wanted), where('failures', '>', 0)]))
      .returning(['number', 'workspace_id'])
      .executeTakeFirst();
    if (!row) return false;
    await writeEvent(tx, {
      kind: 'slice.wanted',
      by,
      slice: row.number,
      workspaceId: row.workspace_id,
      to: wanted,
      reason: why,
    });
    return true;
  });
}
