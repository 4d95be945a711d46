import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes about itself into its data folder. */
export type PostmasterFile = { pid: number; port: number; status: string };

/** Reads `postmaster.pid`; null when there is none. `status` is `ready` once the server takes connections. */
export async function readPostmasterFile(dataDir: string): Promise<PostmasterFile | null> {
  try {
    const lines = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() } : null;
  } catch {
    return null;
  }
}
