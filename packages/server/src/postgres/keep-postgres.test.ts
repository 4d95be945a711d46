import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../database/pool.ts';
import { startTimeOf } from '../process/process-identity.ts';
import { keepPostgres } from './keep-postgres.ts';
import { startPostgres } from './start-postgres.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-kept-'));
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ended = (pid: number) =>
  expect.poll(() => startTimeOf(pid), { timeout: 15_000, interval: 50 }).toBeNull();

test('a server that is killed comes back on its port with its data, and the same pool goes on', async () => {
  const troubles: string[] = [];
  const options = { dataDir: join(folder, 'killed'), onTrouble: (words: string) => troubles.push(words) };
  const server = await keepPostgres(options);
  const { pool, close } = openDatabase(server.url('postgres'), () => {});
  await pool.query('create table kept (word text); insert into kept values ($$still here$$)');
  const first = server.pid;
  process.kill(first, 'SIGKILL');
  await ended(first);
  // Servers of single connections may outlive the first one for a moment and still answer.
  await expect.poll(() => server.pid, { timeout: 30_000 }).not.toBe(first);
  await expect
    .poll(
      () =>
        pool.query('select word from kept').then(
          ({ rows }) => rows[0]?.word,
          () => null,
        ),
      {
        timeout: 30_000,
      },
    )
    .toBe('still here');
  expect(server.pid).not.toBe(first);
  expect(troubles[0]).toBe('PostgreSQL ended by itself and is started again');
  await close();
  await server.stop();
  await ended(server.pid);
});

test('a server that was stopped on purpose stays stopped and frees its folder', async () => {
  const troubles: string[] = [];
  const dataDir = join(folder, 'stopped');
  const server = await keepPostgres({ dataDir, onTrouble: (words) => troubles.push(words) });
  await server.stop();
  await sleep(1500);
  expect(startTimeOf(server.pid)).toBeNull();
  expect(troubles).toEqual([]);
  const next = await startPostgres({ dataDir });
  expect(next.origin).toBe('started');
  await next.stop();
});
