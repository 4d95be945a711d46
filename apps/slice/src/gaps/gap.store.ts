import type { GapReason } from '@queunir/contracts/gaps/gaps';
import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/** A span in which nothing is read now. */
export type OpenGap = { id: string; reason: GapReason; from: Date; lostToldAt: Date | null };

/** Begins a gap of a line unless one goes on already; nothing for a line that was never linked, or is gone. */
export async function openGap(db: SliceDb, lineId: string, reason: GapReason, at: Date): Promise<void> {
  await sql`
    insert into gap (line_id, reason, from_at)
    select id, ${reason}, ${at} from line where id = ${lineId} and linked_at is not null
    on conflict (line_id) where to_at is null do nothing`.execute(db);
}

/** Ends the gap of a line; null when none went on. */
export async function closeGap(db: SliceDb, lineId: string, at: Date): Promise<OpenGap | null> {
  const found = await sql<GapRow>`
    update gap set to_at = greatest(from_at, ${at}) where line_id = ${lineId} and to_at is null
    returning id, reason, from_at, lost_told_at`.execute(db);
  return asOpenGap(found.rows[0]);
}

/** The gap of a line that goes on now, or null. */
export async function gapNow(db: SliceDb, lineId: string): Promise<OpenGap | null> {
  const found = await sql<GapRow>`
    select id, reason, from_at, lost_told_at from gap where line_id = ${lineId} and to_at is null`.execute(
    db,
  );
  return asOpenGap(found.rows[0]);
}

/** Notes that it was said that the link is lost; false when it had been said before, or the gap is over. */
export async function markLostTold(db: SliceDb, gapId: string, at: Date): Promise<boolean> {
  const told = await db
    .updateTable('gap')
    .set({ lost_told_at: at })
    .where('id', '=', gapId)
    .where('to_at', 'is', null)
    .where('lost_told_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return told !== undefined;
}

/** Notes that the list has been looked through since these gaps of a line ended. */
export async function markLooked(db: SliceDb, lineId: string, at: Date): Promise<void> {
  await db
    .updateTable('gap')
    .set({ looked_at: at })
    .where('line_id', '=', lineId)
    .where('to_at', 'is not', null)
    .where('looked_at', 'is', null)
    .execute();
}

/** Forgets gaps that ended before a time. */
export async function trimGaps(db: SliceDb, before: Date): Promise<void> {
  await db.deleteFrom('gap').where('to_at', '<', before).execute();
}

type GapRow = { id: string; reason: string; from_at: Date; lost_told_at: Date | null };

const asOpenGap = (row: GapRow | undefined): OpenGap | null =>
  row
    ? { id: row.id, reason: row.reason as GapReason, from: row.from_at, lostToldAt: row.lost_told_at }
    : null;
