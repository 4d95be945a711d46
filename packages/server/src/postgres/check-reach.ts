import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { AppError } from '../errors/app-error.ts';
import type { ServerAccount } from './server-account.ts';

/** The first folder on the way to `path` that the account may not enter; null when all are open to it. */
export function firstClosedFolder(path: string, account: ServerAccount): string | null {
  const way = [path];
  while (dirname(way[0] as string) !== way[0]) way.unshift(dirname(way[0] as string));
  return way.find((folder) => !canEnter(folder, account)) ?? null;
}

/** Throws `postgres_folder_closed`, with the remedy, when the account cannot reach the folder. */
export function checkReach(path: string, account: ServerAccount, holds: string): void {
  if (canEnter(path, account)) return;
  const closed = firstClosedFolder(path, account);
  throw new AppError(
    'postgres_folder_closed',
    `PostgreSQL runs as an ordinary user and may not enter ${closed}, which leads to ${holds} (${path}). ` +
      `Put it under a folder that every user may enter, for example /srv or /opt, or allow it: chmod o+x ${closed}`,
    { blame: 'us', status: 503, details: { closed, path } },
  );
}

/** Asked of the system itself, which knows about groups and access lists too. */
function canEnter(folder: string, account: ServerAccount): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}
