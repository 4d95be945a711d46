import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHolder, tryLock, withLock } from './file-lock.ts';
import { ownIdentity, startTimeOf } from './process-identity.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a held lock names its holder and is free after release', async () => {
  const path = join(folder, 'held');
  const first = await tryLock(path);
  expect(await tryLock(path)).toEqual({ taken: false, holder: ownIdentity() });
  if (first.taken) await first.release();
  expect((await tryLock(path)).taken).toBe(true);
});

test('a lock whose holder died is taken over', async () => {
  const path = join(folder, 'dead');
  const child = spawn('sleep', ['60']);
  const holder = { pid: child.pid ?? 0, started: startTimeOf(child.pid ?? 0) ?? '' };
  await writeFile(path, JSON.stringify(holder));
  expect((await tryLock(path)).taken).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await tryLock(path)).taken).toBe(true);
  expect(await readHolder(path)).toEqual(ownIdentity());
});

test('a later process with the same number is not mistaken for the holder', async () => {
  const path = join(folder, 'reused');
  await writeFile(path, JSON.stringify({ pid: process.pid, started: 'another time' }));
  expect((await tryLock(path)).taken).toBe(true);
});

test('a lock file that cannot be read as one is no obstacle', async () => {
  const path = join(folder, 'torn');
  await writeFile(path, '{"pid":');
  expect((await tryLock(path)).taken).toBe(true);
});

test('of many that want a stale lock at once exactly one gets it', async () => {
  const path = join(folder, 'crowd');
  await writeFile(path, JSON.stringify({ pid: 9_999_999, started: 'never' }));
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => tryLock(path)));
  expect(outcomes.filter((outcome) => outcome.taken)).toHaveLength(1);
});

test('work under a lock never overlaps and leaves nothing behind', async () => {
  let inside = 0;
  const seen: number[] = [];
  const work = async () => {
    inside += 1;
    seen.push(inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => withLock(join(folder, 'turn'), 10_000, work)));
  expect(seen).toEqual([1, 1, 1, 1]);
  expect((await readdir(folder)).filter((name) => name.startsWith('turn'))).toEqual([]);
});

test('waiting for a lock ends with the holder named', async () => {
  const path = join(folder, 'late');
  await tryLock(path);
  await expect(withLock(path, 100, async () => {})).rejects.toThrow(`held by process ${process.pid}`);
});
