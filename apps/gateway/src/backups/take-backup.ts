import { randomUUID } from 'node:crypto';
import { type Actor, writeEvent } from '../event/write-event.ts';
import { isLinked } from '../slices/is-linked.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import { type BackupRow, findBackups, insertBackup } from './backup.store.ts';
import type { BackupDeps } from './backup.types.ts';
import { trimBackups } from './trim-backups.ts';
import { folderOf, writeBackup } from './write-backup.ts';

/**
 * Takes a backup of a slice whose process was seen dead: the profile of a browser that lives is not whole. It counts
 * only once it was read back. Throws `backup_failed`; the event says of either how it went.
 */
export async function takeBackup(
  deps: BackupDeps,
  slice: SliceRow,
  by: Actor,
  reason: string,
): Promise<BackupRow> {
  const event = { slice: slice.number, workspaceId: slice.workspace_id, by, reason };
  const id = randomUUID();
  const [latest] = await findBackups(deps.db, slice.number);
  const earlier = latest ? folderOf(deps, slice.number, latest.id) : null;
  try {
    const said = await writeBackup(deps, { slice, id, reason, earlier, linked: isLinked(slice) });
    const row = await deps.db.transaction().execute(async (tx) => {
      const made = await insertBackup(tx, { id, place: folderOf(deps, slice.number, id), said });
      const details = { backup: id, bytes: made.size_bytes, sessionFiles: said.session.files };
      await writeEvent(tx, { ...event, kind: 'slice.backed-up', details });
      return made;
    });
    await trimBackups(deps, slice.number);
    return row;
  } catch (error) {
    deps.log.error({ err: error, slice: slice.number }, 'a backup failed');
    await writeEvent(deps.db, { ...event, kind: 'slice.backup-failed' });
    throw error;
  }
}
