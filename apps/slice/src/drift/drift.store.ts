import type { Drift, Generation } from '@queunir/reader/feed';
import type { SliceDb } from '../slice.types.ts';

/** One anchor that did not match as it should: how often, and when last, under one generation of the page. */
export type CountedDrift = Drift & { generation: Generation | null; count: number; lastAt: Date };

/** Everything that was counted, with its line. */
export async function listDrift(db: SliceDb): Promise<(CountedDrift & { lineId: string })[]> {
  const rows = await db.selectFrom('drift').selectAll().orderBy('anchor').orderBy('reason').execute();
  return rows.map((row) => ({
    lineId: row.line_id,
    anchor: row.anchor,
    reason: row.reason as Drift['reason'],
    generation: row.generation === '' ? null : (row.generation as Generation),
    count: row.count,
    lastAt: row.last_at,
  }));
}

/** Counts drift of a line once more; nothing happens for a line that is gone. */
export async function countDrift(
  db: SliceDb,
  lineId: string,
  seen: { drift: readonly Drift[]; generation: Generation | null; at: Date },
): Promise<void> {
  if (seen.drift.length === 0) return;
  const line = await db.selectFrom('line').select('id').where('id', '=', lineId).executeTakeFirst();
  if (!line) return;
  await db
    .insertInto('drift')
    .values(
      seen.drift.map(({ anchor, reason }) => ({
        line_id: lineId,
        anchor,
        reason,
        generation: seen.generation ?? '',
        count: 1,
        first_at: seen.at,
        last_at: seen.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['line_id', 'anchor', 'reason', 'generation']).doUpdateSet((eb) => ({
        count: eb('drift.count', '+', 1),
        last_at: eb.ref('excluded.last_at'),
      })),
    )
    .execute();
}
