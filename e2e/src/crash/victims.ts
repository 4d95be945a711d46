import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The processes of the browser on the product's own profile: its first one alone, or only those of a type. */
export async function browserPids(dataDir: string, type?: 'renderer'): Promise<number[]> {
  const { stdout } = await run('ps', ['-axo', 'pid=,stat=,args=', '-ww'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .split('\n')
    .filter((line) => line.includes(`--user-data-dir=${join(dataDir, 'slices', '1', 'session')}`))
    .filter((line) => (type ? line.includes(`--type=${type}`) : !line.includes('--type=')))
    .filter((line) => !/^\s*\d+\s+Z/.test(line))
    .map((line) => Number.parseInt(line, 10));
}

/** The server of the product's own database, in `folder` of its data; null while none runs. */
export async function databasePid(dataDir: string, folder = 'postgres'): Promise<number | null> {
  const file = await readFile(join(dataDir, folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(file, 10);
  try {
    return pid > 0 && process.kill(pid, 0) ? pid : null;
  } catch {
    return null;
  }
}

/** `kill -9`; false when it was gone already. */
export function killHard(pid: number): boolean {
  return send(pid, 'SIGKILL');
}

/** False when it was gone already. */
function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Puts a database server to sleep with all its processes, or wakes them: it takes connections and answers nothing. */
export async function signalDatabase(postmaster: number, signal: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
  // Its own first: nothing new begins then.
  send(postmaster, signal);
  const { stdout } = await run('ps', ['-axo', 'pid=,ppid=']);
  for (const line of stdout.split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    if (pid && parent === postmaster) send(pid, signal);
  }
}
