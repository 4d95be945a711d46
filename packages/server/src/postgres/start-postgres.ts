import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AppError } from '../errors/app-error.ts';
import { endWithParent } from '../process/end-with-parent.ts';
import { tryLock, withLock } from '../process/file-lock.ts';
import { checkReach } from './check-reach.ts';
import { checkDataFolder, inspectDataFolder, readPassword } from './data-folder.ts';
import { findLiveServer } from './find-live-server.ts';
import { initCluster, makeParentOf } from './init-cluster.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { endServer, runServer } from './run-server.ts';
import { chooseServerAccount } from './server-account.ts';

/** What to start. */
export type PostgresOptions = {
  /** The cluster's own folder; made when it does not exist. */
  dataDir: string;
  log?: (line: string) => void;
  /** 40 when absent. */
  maxConnections?: number;
  /** The port to take; any free one when absent. */
  port?: number;
  /** The cluster is there already: an empty folder is one that was taken away, and nothing new is made in it. */
  existing?: boolean;
  /** More server settings, such as `fsync: 'off'` for a throw-away cluster. */
  settings?: Record<string, string>;
};

/** A running embedded server. */
export type Postgres = {
  /** Connection string of a database, with the superuser and its password. */
  url: (database: string) => string;
  port: number;
  pid: number;
  /** `started` by us, `adopted` from an owner that died, or `shared` with an owner that lives. */
  origin: 'started' | 'adopted' | 'shared';
  /** Ends the server; does nothing to a shared one. */
  stop: () => Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on a folder, on 127.0.0.1 only. The server ends with this process, even after
 * `kill -9`; one that was left over on this very folder is adopted.
 * Errors: postgres_missing, postgres_account, postgres_folder_closed, postgres_folder_foreign,
 * postgres_folder_gone, postgres_other_version, postgres_password_missing, postgres_init_failed, postgres_start_failed.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const log = options.log ?? (() => {});
  const binaries = findPostgresBinaries();
  const asked = resolve(options.dataDir);
  await makeParentOf(asked);
  const dataDir = `${await realpath(dirname(asked))}/${asked.slice(dirname(asked).length).replace(/^\//, '')}`;

  return await withLock(`${dataDir}.starting`, 60_000, async () => {
    const folder = await inspectDataFolder(dataDir);
    checkDataFolder(dataDir, folder, binaries.major);
    const account = await chooseServerAccount(dataDir);
    checkReach(dirname(dataDir), account, 'the database');
    checkReach(dirname(binaries.postgres), account, "PostgreSQL's programs");
    if (folder.kind === 'fresh' && options.existing) throw folderGone(dataDir);
    if (folder.kind === 'fresh') {
      log('making a new PostgreSQL data folder');
      await initCluster(dataDir, binaries, account);
    }
    const password = await readPassword(dataDir);
    const owner = await tryLock(`${dataDir}.owner`);
    const live = await findLiveServer(dataDir, password);
    if (!owner.taken && live) return present(live, password, 'shared', async () => {});
    const release = owner.taken ? owner.release : async () => {};
    const server = live
      ? { ...live, release: endWithParent(live.pid, { signal: 'INT', force: 'QUIT' }).release }
      : await runServer(
          dataDir,
          binaries,
          account,
          { ...standing(options), ...options.settings },
          options.port,
        ).catch(async (error: unknown) => {
          await release();
          throw error;
        });
    log(live ? `adopted the PostgreSQL left over in ${dataDir}` : `PostgreSQL runs on port ${server.port}`);
    return present(server, password, live ? 'adopted' : 'started', async () => {
      await endServer(server.pid);
      server.release();
      await release();
    });
  });
}

function folderGone(dataDir: string): AppError {
  return new AppError(
    'postgres_folder_gone',
    `The database's folder ${dataDir} is empty or gone. Put it back (is its disk mounted?); it is tried again by itself.`,
    { blame: 'us', status: 503 },
  );
}

function standing(options: PostgresOptions): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: String(options.maxConnections ?? 40),
    shared_buffers: '64MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
}

function present(
  server: { pid: number; port: number },
  password: string,
  origin: Postgres['origin'],
  stop: () => Promise<void>,
): Postgres {
  return {
    url: (database) =>
      `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`,
    port: server.port,
    pid: server.pid,
    origin,
    stop,
  };
}
