import { readlinkSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startTimeOf } from '../process/process-identity.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/** A server that already runs on a data folder. */
export type LiveServer = { pid: number; port: number };

/**
 * Finds the server that runs on this very folder and takes connections; waits for one that is starting or stopping.
 * A `postmaster.pid` left by a dead server is no obstacle; one whose number went to another process is removed.
 */
export async function findLiveServer(
  dataDir: string,
  password: string,
  waitMs = 20_000,
): Promise<LiveServer | null> {
  const until = performance.now() + waitMs;
  for (;;) {
    const file = await readPostmasterFile(dataDir);
    if (!file || startTimeOf(file.pid) === null) return null;
    if (!runsIn(file.pid, dataDir)) {
      await rm(join(dataDir, 'postmaster.pid'), { force: true });
      return null;
    }
    if (file.status === 'ready' && (await answersFor(dataDir, file.port, password))) return file;
    if (performance.now() > until) return null;
    await sleep(50);
  }
}

/** A postmaster works inside its data folder. Where that cannot be seen, the connection decides. */
function runsIn(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

async function answersFor(dataDir: string, port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    return rows[0] !== undefined && realpathSync(rows[0].folder) === realpathSync(dataDir);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
