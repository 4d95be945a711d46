import type { SliceDetail } from '@queunir/contracts/admin/slices';
import { presentAlert } from '../health/alert.present.ts';
import type { AlertRow } from '../health/alerts.view.ts';
import { actsOf } from './acts-of.ts';
import type { OneSliceRow } from './one-slice.view.ts';
import { presentSliceRow } from './slice.present.ts';

const dayMs = 86_400_000;

/** One slice as operators see it: states, figures and whose it is; nothing of what is in it. */
export function presentSlice(
  row: OneSliceRow,
  alerts: readonly AlertRow[],
  limits: { mostFailures: number; trashDays: number },
): SliceDetail {
  const { generation, previousImage, wantedImage, port, quietHour, suspendedReason, trashedAt } = row;
  const goneAt = trashedAt && new Date(trashedAt.getTime() + limits.trashDays * dayMs);
  return {
    ...presentSliceRow(row, limits.mostFailures),
    ...{ generation, previousImage, wantedImage, port, quietHour, suspendedReason },
    createdAt: row.createdAt.toISOString(),
    claimedAt: row.claimedAt?.toISOString() ?? null,
    lastRequestAt: row.lastRequestAt?.toISOString() ?? null,
    lastLinkedSeenAt: row.lastLinkedSeenAt?.toISOString() ?? null,
    notBefore: row.notBefore?.toISOString() ?? null,
    poolExpiresAt: row.poolExpiresAt?.toISOString() ?? null,
    trashedAt: trashedAt?.toISOString() ?? null,
    deletedForGoodAt: row.state === 'trashed' ? (goneAt?.toISOString() ?? null) : null,
    backups: { count: row.backups, lastAt: row.lastBackupAt?.toISOString() ?? null },
    alerts: alerts.map(presentAlert),
    may: actsOf(row),
  };
}
