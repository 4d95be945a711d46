import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { needs } from '@queunir/server/testing/needs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CliConfig, readCliConfig } from '../cli.config.ts';
import { docker } from './checks/docker.ts';
import { nginx } from './checks/nginx.ts';
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

/** Stands for a Docker Engine with the images of these names. */
async function serveEngine(images: string[]): Promise<{ socket: string; close: () => void }> {
  const socket = join(folder, 'docker.sock');
  const server = createServer((request, reply) => {
    const known = request.url === '/version' || images.some((name) => request.url === `/images/${name}/json`);
    reply.writeHead(known ? 200 : 404).end('{"Version":"26.1.5"}');
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { socket, close: () => server.close() };
}

test('Docker and nginx that are not there are no fault, unless slices are to run in containers', async () => {
  process.env.PATH = folder;
  const nowhere = { ...config, dockerSocket: join(folder, 'none') };
  expect(await docker.look(nowhere)).toMatchObject({
    verdict: 'ok',
    words: expect.stringContaining('not needed'),
  });
  expect(await docker.look(inContainers(nowhere))).toMatchObject({
    verdict: 'fail',
    remedy: expect.stringContaining('RUNTIME'),
  });
  expect((await nginx.look(config)).words).toContain('not needed');
  const open = { ...config, publicUrl: 'https://crm.example.com' };
  expect(await nginx.look(open)).toMatchObject({
    verdict: 'ok',
    words: expect.stringContaining('another proxy'),
  });
});

const inContainers = (from: CliConfig): CliConfig => ({
  ...from,
  slices: { ...from.slices, runtime: 'docker' },
});

test('an engine that answers is named by its version; a client without one comes with a remedy', async () => {
  await install('docker', 'echo Docker version 26');
  expect(await docker.look({ ...config, dockerSocket: join(folder, 'none') })).toMatchObject({
    verdict: 'warn',
    remedy: expect.stringContaining('start it'),
  });
  const { socket, close } = await serveEngine([]);
  expect((await docker.look({ ...config, dockerSocket: socket })).words).toContain('engine 26.1.5');
  close();
});

test('slices in containers need root, iptables and their image', async (context) => {
  needs(context, 'root');
  const { socket, close } = await serveEngine(['queunir-slice:latest']);
  const here = inContainers({ ...config, dockerSocket: socket });
  process.env.PATH = folder;
  expect((await docker.look(here)).remedy).toContain('iptables');
  await install('iptables', 'echo iptables');
  expect(await docker.look(here)).toMatchObject({ verdict: 'ok' });
  const other = { ...here, slices: { ...here.slices, image: 'other:latest' } };
  expect((await docker.look(other)).remedy).toContain('npm run slice-image');
  close();
});

test('nginx says its version on the error stream', async () => {
  await install('nginx', 'echo "nginx version: nginx/1.22.1" >&2');
  expect((await nginx.look(config)).words).toBe('nginx/1.22.1');
});

test('a Queunir that does not run is no fault of the page', async () => {
  expect(await page.look(config)).toMatchObject({ verdict: 'ok', words: 'Queunir does not run now' });
});
