import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@queunir/server/process/free-port';
import { startTimeOf } from '@queunir/server/process/process-identity';
import { afterEach, expect, test } from 'vitest';
import { type Child, startChild } from '../src/kit/child.ts';
import { settings } from '../src/kit/e2e.config.ts';
import { repository } from '../src/kit/repository.ts';
import { makeTempFolder, removeFolder } from '../src/kit/temp-folder.ts';
import { until } from '../src/kit/until.ts';

// The command itself, with nothing set but a port and a folder: two of them may run beside each other.

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

type Started = { child: Child; address: string; dataDir: string };

async function npmStart(dataDir: string): Promise<Started> {
  const port = await freePort();
  const child = startChild('npm', ['start', '--silent'], {
    cwd: repository,
    env: { ...settings.surroundings, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port) },
  });
  cleanups.push(() => child.stop('SIGINT', 90_000));
  const [, address = ''] = await child.waitForLine(/ready: (https?:\/\/\S+)/, 240_000);
  expect(new URL(address).port).toBe(String(port));
  return { child, address, dataDir };
}

async function newFolder(): Promise<string> {
  const folder = await makeTempFolder('start');
  cleanups.push(() => removeFolder(folder));
  return folder;
}

/** What is written down of who runs: the slice that waits in the pool, the database, the gateway. */
async function whoRuns({ dataDir }: Started): Promise<number[]> {
  const read = (name: string) => readFile(join(dataDir, name), 'utf8');
  return [
    JSON.parse(await read('processes/1.json')).pid,
    Number.parseInt(await read('postgres/postmaster.pid'), 10),
    JSON.parse(await read('queunir.lock')).pid,
  ];
}
const lives = (pid: number) => startTimeOf(pid) !== null;
const answers = async (slice: Started) => {
  const log = await readFile(join(slice.dataDir, 'processes', '1.log'), 'utf8').catch(() => '');
  return /listening on port (\d+)/.exec(log)?.[1];
};

test('"npm start" says what each part runs on, twice beside each other; Ctrl-C ends every part, and so does closing the terminal', async () => {
  const first = await npmStart(await newFolder());
  for (const part of [
    /database +PostgreSQL 17, embedded/,
    /web +\d+ files/,
    /slices +as processes/,
    /mail +on the page/,
    /demo phone +comes with/,
    /browser +Chromium/,
  ])
    await first.child.waitForLine(part, 60_000);
  const second = await npmStart(await newFolder());
  const ports = await Promise.all(
    [first, second].map((one) => until('its slice', () => answers(one), { ms: 120_000 })),
  );
  expect(new Set(ports).size).toBe(2);

  const parts = await whoRuns(first);
  expect(parts.map(lives)).toEqual([true, true, true]);
  await first.child.stop('SIGINT', 90_000);
  expect((await first.child.ended).signal, 'it ended by itself').not.toBe('SIGKILL');
  expect(parts.map(lives)).toEqual([false, false, false]);
  expect((await fetch(second.address)).status, 'the other one goes on').toBe(200);

  const again = await npmStart(first.dataDir);
  expect(new URL(again.address).pathname, 'nobody is the owner yet').toBe('/owner');
  expect((await fetch(new URL('/readyz', again.address))).status).toBe(200);
  const running = await until('its slice', () => whoRuns(again), { ms: 120_000 });
  process.kill(-again.child.process.pid!, 'SIGHUP');
  await until('every part to end', () => !running.some(lives), { ms: 120_000 });
}, 600_000);
