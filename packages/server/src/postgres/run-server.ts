import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../errors/app-error.ts';
import { endWithParent } from '../process/end-with-parent.ts';
import { startTimeOf } from '../process/process-identity.ts';
import type { LiveServer } from './find-live-server.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import type { ServerAccount } from './server-account.ts';

const logFile = 'queunir-server.log';
// Backends of a killed server may outlive it by a moment; another program may take the port between asking and using it.
const passing = /Address already in use|pre-existing shared memory block|could not bind/;

/** Starts a server on the folder and waits until it takes connections; ends it when this process dies. */
export async function runServer(
  dataDir: string,
  binaries: PostgresBinaries,
  account: ServerAccount,
  settings: Record<string, string>,
  wantedPort?: number,
): Promise<LiveServer & { release: () => void }> {
  let words = '';
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = wantedPort ?? (await freePort());
    const child = launch(dataDir, binaries, account, { port: String(port), ...settings });
    const guard = endWithParent(child.pid ?? 0, { signal: 'INT', force: 'QUIT' });
    if (await becameReady(dataDir, child)) return { pid: child.pid ?? 0, port, release: guard.release };
    guard.release();
    words = await logTail(dataDir);
    if (!passing.test(words)) break;
    await sleep(250);
  }
  throw new AppError(
    'postgres_start_failed',
    `PostgreSQL did not start. It said: ${words || 'nothing'}. See ${join(dataDir, logFile)}.`,
    { blame: 'us', status: 503 },
  );
}

/** Ends a server and waits for its end: open work is rolled back, data is written out. */
export async function endServer(pid: number): Promise<void> {
  const started = startTimeOf(pid);
  if (started === null) return;
  const begun = performance.now();
  process.kill(pid, 'SIGINT');
  let forced = false;
  while (startTimeOf(pid) === started) {
    if (!forced && performance.now() - begun > 15_000) {
      process.kill(pid, 'SIGQUIT');
      forced = true;
    }
    await sleep(20);
  }
}

function launch(
  dataDir: string,
  binaries: PostgresBinaries,
  account: ServerAccount,
  settings: Record<string, string>,
): ChildProcess {
  const log = openSync(join(dataDir, logFile), 'w', 0o600);
  if (account.uid !== undefined && account.gid !== undefined) fchownSync(log, account.uid, account.gid);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', dataDir, ...flags], {
    ...account,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    // Its own session, so that Ctrl-C reaches it through us, after the programs that still use it.
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.on('error', () => {});
  child.unref();
  closeSync(log);
  return child;
}

async function becameReady(dataDir: string, child: ChildProcess): Promise<boolean> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    const file = await readPostmasterFile(dataDir);
    if (file?.pid === child.pid && file.status === 'ready') return true;
    await sleep(20);
  }
  child.kill('SIGQUIT');
  return false;
}

async function logTail(dataDir: string): Promise<string> {
  const text = await readFile(join(dataDir, logFile), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-6).join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
