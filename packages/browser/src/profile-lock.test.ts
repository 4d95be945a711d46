import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockProfile } from './profile-lock.ts';

let profile = '';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-lock-'));
  profile = join(folder, 'slices', '1', 'session');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a profile is made for its owner’s eyes alone', async () => {
  const lock = await lockProfile(profile);
  expect((await stat(profile)).mode & 0o777).toBe(0o700);
  await lock.release();
});

test('a second holder is told who holds it and what to do, until it is released', async () => {
  const lock = await lockProfile(profile);
  await expect(lockProfile(profile)).rejects.toMatchObject({
    code: 'browser_profile_busy',
    message: expect.stringContaining(`process ${process.pid}`),
    details: { pid: process.pid },
  });
  await lock.release();
  await (await lockProfile(profile)).release();
});

test('Chromium’s own lock, which names a host of long ago, does not stay', async () => {
  await (await lockProfile(profile)).release();
  await symlink('old-container-7', join(profile, 'SingletonLock'));
  await writeFile(join(profile, 'SingletonCookie'), '');
  await writeFile(join(profile, 'Preferences'), '{}');
  const lock = await lockProfile(profile);
  const names = await readdir(profile);
  expect(names.filter((name) => name.startsWith('Singleton'))).toEqual([]);
  expect(names).toContain('Preferences');
  await lock.release();
});
