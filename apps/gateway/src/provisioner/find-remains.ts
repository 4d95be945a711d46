import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupDeps } from '../backups/backup.types.ts';
import { onDatabase } from './on-database.ts';
import { namesOf } from './slice-names.ts';

/** What of a slice is still there: databases (also ones set aside), role, folder, backups. Empty when it is gone. */
export async function findRemains(
  { provision, backups }: Pick<BackupDeps, 'provision' | 'backups'>,
  number: number,
): Promise<string[]> {
  const { database, role, folder } = namesOf(number, provision.dataDir);
  const names = [database, `${database}_new`, `${database}_old`];
  const inServer = await onDatabase(provision.adminUrl, null, async (client) => {
    const { rows } = await client.query<{ what: string }>(
      `select 'database ' || datname as what from pg_database where datname = any($1)
       union all select 'role ' || rolname from pg_roles where rolname = $2`,
      [names, role],
    );
    return rows.map(({ what }) => what);
  });
  const folders = [folder, join(backups.dir, String(number))].filter((path) => existsSync(path));
  return [...inServer, ...folders.map((path) => `folder ${path}`)];
}
