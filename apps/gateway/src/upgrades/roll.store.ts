import { type Actor, writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { isLinked } from '../slices/is-linked.ts';
import { isQuietHour } from '../slices/quiet-hour.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import type { Roll, RollSlice } from './plan-roll.ts';

/** A roll that is not over, as the table has it. */
export type OpenRoll = Roll & { readonly id: string; readonly by: Actor };

/** The roll that is under way, or null. There is one at a time. */
export async function findOpenRoll(db: GatewayDb): Promise<OpenRoll | null> {
  const row = await db
    .selectFrom('roll')
    .select(['id', 'image', 'state', 'canary', 'started_by'])
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    image: row.image,
    state: row.state as Roll['state'],
    canary: row.canary,
    by: row.started_by as Actor,
  };
}

/** The slices that a roll is about: those of people. Pool slices of another image are replaced anyway. */
export async function listRollSlices(db: GatewayDb, now: Date): Promise<RollSlice[]> {
  const rows = await db
    .selectFrom('slice')
    .innerJoin('workspace', 'workspace.id', 'slice.workspace_id')
    .selectAll('slice')
    .select('workspace.plan')
    .where('slice.wanted', '<>', 'deleted')
    .where('slice.state', 'not in', ['deleted', 'deleting', 'trashed', 'provisioning'])
    .orderBy('slice.number')
    .execute();
  return rows.map((row) => {
    const slice = row as unknown as SliceRow & { plan: string };
    return {
      ...{ number: slice.number, state: slice.state, stateSince: slice.state_since, wanted: slice.wanted },
      ...{ image: slice.image, wantedImage: slice.wanted_image, refusedImage: slice.refused_image },
      ...{ linked: isLinked(slice), paying: slice.plan !== 'free', quiet: isQuietHour(slice, now) },
    };
  });
}

/** Changes a roll and says so in the journal. */
export async function moveRoll(
  db: GatewayDb,
  roll: OpenRoll,
  to: 'rolling' | 'done' | 'halted' | 'canary',
  { now, canary, why }: { now: Date; canary?: number; why?: string },
): Promise<void> {
  const isOver = to === 'done' || to === 'halted';
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('roll')
      .set({ state: to, reason: why ?? null, ended_at: isOver ? now : null, ...(canary && { canary }) })
      .where('id', '=', roll.id)
      .execute();
    if (isOver && to === 'halted')
      // What was not begun is not begun any more.
      await tx
        .updateTable('slice')
        .set({ wanted_image: null })
        .where('wanted_image', '=', roll.image)
        .where('state', 'in', ['stopped', 'failed', 'running'])
        .execute();
    await writeEvent(tx, {
      kind: `roll.${to}`,
      by: { actor: 'orchestrator' },
      ...(canary && { slice: canary }),
      reason: why ?? null,
      details: { image: roll.image },
    });
  });
}

/** Says of slices that they are to run with the image of a roll. */
export async function wantImage(db: GatewayDb, numbers: readonly number[], roll: OpenRoll): Promise<void> {
  await db
    .updateTable('slice')
    .set({ wanted_image: roll.image, wanted_by: JSON.stringify(roll.by), failures: 0, not_before: null })
    .where('number', 'in', numbers)
    .execute();
}
