import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withInstallLock } from './install-lock.mjs';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'queunir-install-lock-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const lock = () => join(root, '.cache', 'install.lock');

test('two installs of one folder run one after the other', async () => {
  const told: string[] = [];
  const work = (name: string) =>
    withInstallLock(root, async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} ends`);
    });
  await Promise.all([work('first'), work('second')]);
  expect(told).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('the lock is given back when the work fails, and its answer is passed on when it does not', async () => {
  const failing = withInstallLock(root, () => Promise.reject(new Error('no network')));
  await expect(failing).rejects.toThrow('no network');
  expect(existsSync(lock())).toBe(false);
  expect(await withInstallLock(root, async () => 'done')).toBe('done');
});

test('a lock whose holder has died is taken over', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  await mkdir(join(root, '.cache'));
  await writeFile(lock(), String(dead));
  expect(await withInstallLock(root, async () => 'taken over')).toBe('taken over');
});
