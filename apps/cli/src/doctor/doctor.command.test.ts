import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCliConfig } from '../cli.config.ts';
import { docker, nginx } from './checks/optional-programs.ts';
import { page } from './checks/page.ts';

let folder = '';
const before = process.env.PATH;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-programs-'));
});
afterEach(async () => {
  process.env.PATH = before;
  await rm(folder, { recursive: true, force: true });
});

/** Puts a program of this name before all others. */
async function install(name: string, script: string): Promise<void> {
  await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, name), 0o755);
  process.env.PATH = `${folder}${delimiter}${before}`;
}

const config = readCliConfig({ DATA_DIR: tmpdir(), PORT: '1' });

test('Docker and nginx that are not there are no fault', async () => {
  process.env.PATH = folder;
  expect(await docker.look(config)).toMatchObject({
    verdict: 'ok',
    words: expect.stringContaining('not needed'),
  });
  expect(await nginx.look(config)).toMatchObject({
    verdict: 'ok',
    words: expect.stringContaining('not needed'),
  });
});

test('a Docker whose engine answers is named by its version; one that does not comes with a remedy', async () => {
  await install('docker', 'echo 26.1.5');
  expect(await docker.look(config)).toMatchObject({ verdict: 'ok', words: 'engine 26.1.5' });
  await install('docker', 'echo "Cannot connect" >&2; exit 1');
  expect(await docker.look(config)).toMatchObject({
    verdict: 'warn',
    remedy: expect.stringContaining('group docker'),
  });
});

test('nginx says its version on the error stream', async () => {
  await install('nginx', 'echo "nginx version: nginx/1.22.1" >&2');
  expect((await nginx.look(config)).words).toBe('nginx/1.22.1');
});

test('a Queunir that does not run is no fault of the page', async () => {
  expect(await page.look(config)).toMatchObject({ verdict: 'ok', words: 'Queunir does not run now' });
});
