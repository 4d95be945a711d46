import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupRow, deleteBackupRows, findBackups } from './backup.store.ts';
import type { BackupDeps } from './backup.types.ts';
import { folderOf } from './write-backup.ts';

const dayMs = 86_400_000;
/** So many are kept whatever their age. */
const always = 2;
const keptDays = 30;
/** Of younger ones no more than this. */
const most = 10;

/** Which backups of a slice go, given newest first. Pure: the two newest stay, older ones 30 days, ten in all. */
export function chooseSuperfluous<T extends Pick<BackupRow, 'taken_at'>>(rows: readonly T[], now: Date): T[] {
  const youngest = now.getTime() - keptDays * dayMs;
  return rows.filter((row, at) => at >= most || (at >= always && row.taken_at.getTime() < youngest));
}

/** Removes backups of a slice that need not be kept, and what an interrupted one left. */
export async function trimBackups(deps: BackupDeps, number: number): Promise<void> {
  const rows = await findBackups(deps.db, number);
  const going = chooseSuperfluous(rows, deps.now());
  const kept = new Set(rows.filter((row) => !going.includes(row)).map(({ id }) => id));
  // The row first: a backup that is listed is there.
  await deleteBackupRows(
    deps.db,
    going.map(({ id }) => id),
  );
  const folder = join(deps.backups.dir, String(number));
  for (const name of await readdir(folder).catch(() => []))
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Removes every backup of a slice that is deleted for good. */
export async function removeBackups(deps: BackupDeps, number: number): Promise<void> {
  const rows = await findBackups(deps.db, number);
  for (const { id } of rows) await rm(folderOf(deps, number, id), { recursive: true, force: true });
  await rm(join(deps.backups.dir, String(number)), { recursive: true, force: true });
  await deleteBackupRows(
    deps.db,
    rows.map(({ id }) => id),
  );
}
