import { sql } from 'kysely';
import type { GatewayDb } from '../../gateway.types.ts';
import { memoryTrend, type SliceListRow, sliceColumns, sliceTables } from './slice-list.view.ts';

/** One slice with all that operators see of it. */
export type OneSliceRow = SliceListRow & {
  generation: number;
  previousImage: string | null;
  wantedImage: string | null;
  port: number;
  quietHour: number;
  suspendedReason: string | null;
  createdAt: Date;
  claimedAt: Date | null;
  lastRequestAt: Date | null;
  lastLinkedSeenAt: Date | null;
  notBefore: Date | null;
  poolExpiresAt: Date | null;
  trashedAt: Date | null;
  backups: number;
  lastBackupAt: Date | null;
};

/** Gives a slice, also one that is gone; null when there never was one. */
export async function findOneSlice(db: GatewayDb, number: number, now: Date): Promise<OneSliceRow | null> {
  const { rows } = await sql<OneSliceRow>`
    select ${sliceColumns}, ${memoryTrend(now)}, s.generation, s.previous_image as "previousImage",
      s.wanted_image as "wantedImage", s.port, s.quiet_hour as "quietHour",
      w.suspended_reason as "suspendedReason", s.created_at as "createdAt", s.claimed_at as "claimedAt",
      s.last_request_at as "lastRequestAt", s.last_linked_seen_at as "lastLinkedSeenAt",
      s.not_before as "notBefore", s.pool_expires_at as "poolExpiresAt", s.trashed_at as "trashedAt",
      (select count(*)::int from backup b where b.slice_number = s.number) as backups,
      (select max(taken_at) from backup b where b.slice_number = s.number) as "lastBackupAt"
    from ${sliceTables} where s.number = ${number}`.execute(db);
  return rows[0] ?? null;
}
