import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tooOld } from './check-tools.mjs';
import { isInstalled } from './installed.mjs';
import { hashSources } from './source-hash.mjs';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'queunir-bootstrap-'));
  await mkdir(join(root, 'node_modules'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test.each(['20.0.0', '22.1.0', '24.21.0', '26.0.0'])('Node %s is new enough to install with', (version) => {
  expect(tooOld(version, '10.8.2')).toBeNull();
});

test.each([
  ['18.20.0', '10.8.2', 'this is Node 18.20.0'],
  ['20.0.0', '9.6.7', 'this is npm 9.6.7'],
  ['20.0.0', '', 'none was found'],
])('Node %s with npm %j is refused in words', (node, npm, words) => {
  expect(tooOld(node, npm)).toContain(words);
});

const lock = {
  packages: {
    '': {},
    'node_modules/express': { version: '5.0.0' },
    'node_modules/vitest': { version: '5.0.0', dev: true },
    'node_modules/@x/darwin': { version: '1.0.0', optional: true },
  },
};

async function write(wanted: unknown, present: unknown): Promise<void> {
  await writeFile(join(root, 'package-lock.json'), JSON.stringify(wanted));
  await writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(present));
}

test('a folder without node_modules is not installed', async () => {
  await rm(join(root, 'node_modules'), { recursive: true });
  expect(isInstalled(root, false)).toBe(false);
});

test('test tools count only where the full install is asked for', async () => {
  await write(lock, { packages: { 'node_modules/express': { version: '5.0.0' } } });
  expect([isInstalled(root, false), isInstalled(root, true)]).toEqual([true, false]);
});

test('more than needed is no fault, so a start after a test removes nothing', async () => {
  await write(lock, { packages: { ...lock.packages, 'node_modules/other': { version: '1.0.0' } } });
  expect([isInstalled(root, false), isInstalled(root, true)]).toEqual([true, true]);
});

test('another version than the lock file names is not installed', async () => {
  await write(lock, { packages: { ...lock.packages, 'node_modules/express': { version: '4.0.0' } } });
  expect(isInstalled(root, false)).toBe(false);
});

test('a build is stale when a source changed, not when a test or a built file did', async () => {
  const web = join(root, 'apps', 'web');
  await mkdir(join(web, 'dist'), { recursive: true });
  await writeFile(join(web, 'a.ts'), '1');
  const mark = hashSources(root, ['apps/web']);
  await writeFile(join(web, 'a.test.ts'), '1');
  await writeFile(join(web, 'dist', 'a.js'), '1');
  expect(hashSources(root, ['apps/web'])).toBe(mark);
  await writeFile(join(web, 'a.ts'), '2');
  expect(hashSources(root, ['apps/web'])).not.toBe(mark);
});
