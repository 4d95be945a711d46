import type { GatewayDb } from '../gateway.types.ts';
import type { Manifest } from './backup.types.ts';

/** A backup as the table has it. */
export type BackupRow = {
  readonly id: string;
  readonly slice_number: number;
  readonly taken_at: Date;
  readonly reason: string;
  readonly image: string;
  readonly place: string;
  readonly size_bytes: number;
};

const columns = ['id', 'slice_number', 'taken_at', 'reason', 'image', 'place', 'size_bytes'] as const;

/** Writes down a backup that is whole on the disk. */
export async function insertBackup(
  tx: GatewayDb,
  { id, place, said }: { id: string; place: string; said: Manifest },
): Promise<BackupRow> {
  const { tables, session, media, parts } = said;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const row = await tx
    .insertInto('backup')
    .values({
      id,
      slice_number: said.slice,
      taken_at: said.takenAt,
      reason: said.reason,
      image: said.image,
      place,
      size_bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      parts: JSON.stringify({
        ...{ rows, tables: tables.length, sessionFiles: session.files },
        ...{ mediaFiles: media.files, mediaBytes: media.bytes, linked: said.linked },
      }),
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return row as BackupRow;
}

/** Backups of a slice, newest first. */
export async function findBackups(db: GatewayDb, number: number): Promise<BackupRow[]> {
  const query = db.selectFrom('backup').select(columns).where('slice_number', '=', number);
  return (await query.orderBy('taken_at', 'desc').orderBy('id', 'desc').execute()) as BackupRow[];
}

/** One backup of a slice, or null. */
export async function findBackup(db: GatewayDb, number: number, id: string): Promise<BackupRow | null> {
  return (await findBackups(db, number)).find((row) => row.id === id) ?? null;
}

/** Removes the rows of backups whose folders are gone. */
export async function deleteBackupRows(db: GatewayDb, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('backup').where('id', 'in', ids).execute();
}
