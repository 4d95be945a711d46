import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { mountWeb } from '@queunir/server/web/web.controller';
import { listWebFiles } from '@queunir/server/web/web-files';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';

let slice: TestSlice;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Queunir</title>');
  await writeFile(join(folder, 'inbox.html'), '<!doctype html><title>Queunir</title><p>shape</p>');
  await writeFile(join(folder, 'assets/app-1a2b.js'), 'console.log(1)');
  await writeFile(join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync('console.log(1)'));
  const files = await listWebFiles(folder);
  slice = await startTestSlice({ mountRest: (router) => mountWeb(router, files) });
});
afterAll(async () => {
  await slice.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers?: Record<string, string>) => slice.caller().get(path, headers);

test('every page address gives index.html, asked for anew each time', async () => {
  for (const path of ['/', '/index.html', '/chats/01900000', '/setup']) {
    const reply = await get(path);
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(reply.body.text).toContain('<title>Queunir</title>');
  }
});

test('who was signed in gets the inbox with its shape in it, and only there', async () => {
  const signedIn = { cookie: `queunir_session=${'x'.repeat(43)}` };
  const texts = async (paths: string[], headers?: Record<string, string>) =>
    Promise.all(paths.map(async (path) => String((await get(path, headers)).body.text).includes('shape')));
  expect(await texts(['/', '/chats', '/chats?filter=waiting'], signedIn)).toEqual([true, true, true]);
  expect(await texts(['/chats/01900000', '/settings', '/login'], signedIn)).toEqual([false, false, false]);
  expect(await texts(['/', '/chats'])).toEqual([false, false]);
});

test('hashed files stay for ever and come compressed to whoever takes that', async () => {
  const reply = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
  expect(reply.headers.get('content-encoding')).toBe('br');
  expect(reply.headers.get('content-type')).toContain('javascript');
  expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(reply.headers.get('vary')).toContain('Accept-Encoding');
  expect(reply.body.text).toBe('console.log(1)');
  const plain = await get('/assets/app-1a2b.js', { 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
});

test('a file that is gone is not answered with the page', async () => {
  expect((await get('/assets/app-old.js')).status).toBe(404);
  expect((await get('/favicon.ico')).status).toBe(404);
});

test('no path leads out of the build', async () => {
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fetc/passwd', '/%']) {
    const status = await new Promise((resolve) => {
      request(slice.url, { path }, (reply) => resolve(reply.resume().statusCode)).end();
    });
    expect([400, 404], path).toContain(status);
  }
});

test('without a build the page says how to get one', async () => {
  const bare = await startTestSlice({ mountRest: (router) => mountWeb(router, null) });
  const reply = await bare.caller().get('/');
  expect([reply.status, reply.body.error?.message]).toEqual([503, expect.stringContaining('npm start')]);
  expect(await listWebFiles(join(folder, 'nothing-here'))).toBeNull();
  await bare.close();
});
