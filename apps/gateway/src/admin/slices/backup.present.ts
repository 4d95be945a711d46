import type { listBackups } from '@queunir/contracts/admin/slice-life';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { BackupRow } from '../../backups/backup.store.ts';
import { scrub } from '../scrub.ts';

/** One backup as operators see it; where it lies is the gateway's own. */
export function presentBackup(row: BackupRow): ReplyOf<typeof listBackups>['backups'][number] {
  return {
    id: row.id,
    takenAt: row.taken_at.toISOString(),
    reason: scrub(row.reason),
    image: row.image,
    sizeBytes: row.size_bytes,
  };
}
