import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors/app-error.ts';

/** What stands in a data folder: nothing yet, or a cluster of some major version. */
export type DataFolder = { kind: 'fresh' } | { kind: 'cluster'; major: string } | { kind: 'foreign' };

/** The file in the data folder that holds the server's password, readable by its owner alone. */
export const passwordFile = 'queunir-password';

/** Looks without touching anything. */
export async function inspectDataFolder(dataDir: string): Promise<DataFolder> {
  const major = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(() => null);
  if (major !== null) return { kind: 'cluster', major: major.trim() };
  const names = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.length === 0 ? { kind: 'fresh' } : { kind: 'foreign' };
}

/** Throws when the folder holds something that this server must not touch. */
export function checkDataFolder(dataDir: string, folder: DataFolder, major: string): void {
  if (folder.kind === 'foreign') {
    throw new AppError(
      'postgres_folder_foreign',
      `${dataDir} holds files that are no PostgreSQL data. Nothing was changed. Choose another DATA_DIR, or move them away.`,
      { blame: 'us', status: 503 },
    );
  }
  if (folder.kind === 'cluster' && folder.major !== major) {
    throw new AppError(
      'postgres_other_version',
      `${dataDir} was written by PostgreSQL ${folder.major}, and this is PostgreSQL ${major}. Nothing was changed. ` +
        `Dump it with PostgreSQL ${folder.major} (pg_dumpall), move the folder away, start again and load the dump; or choose another DATA_DIR.`,
      { blame: 'us', status: 503, details: { found: folder.major, needed: major } },
    );
  }
}

/** The password of the cluster in this folder. */
export async function readPassword(dataDir: string): Promise<string> {
  try {
    return (await readFile(join(dataDir, passwordFile), 'utf8')).trim();
  } catch (cause) {
    throw new AppError(
      'postgres_password_missing',
      `The password of the database in ${dataDir} cannot be read from ${passwordFile}. Put the file back from a backup, or start as the folder's owner.`,
      { blame: 'us', status: 503, cause },
    );
  }
}
