import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPersonsBrowser } from '../../src/kit/chromium.ts';
import { makeTempFolder, removeFolder } from '../../src/kit/temp-folder.ts';
import type { Scene } from './scene.ts';
import { type Picture, shoot } from './shoot.ts';
import { sizes } from './sizes.ts';

const pages: Record<string, string> = {
  '/good': '<h1>Good</h1>',
  '/throws': '<h1>Bad</h1><script>throw new Error("it broke")</script>',
  '/wide': '<h1>Wide</h1><div style="width:900px">.</div>',
  '/chats/7': '<h1>Seven</h1>',
  '/asks':
    '<h1></h1><script>fetch("/api/word").then((a) => a.json()).then(({ word }) => (document.querySelector("h1").textContent = word))</script>',
};
const server = createServer((request, reply) => {
  if (request.url === '/api/word')
    return reply.setHeader('content-type', 'application/json').end('{"word":"plain","n":1}');
  reply.setHeader('content-type', 'text/html').end(pages[request.url ?? ''] ?? '');
});
let browser: Browser;
let folder: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await startPersonsBrowser();
  folder = await makeTempFolder('shoot');
});
afterAll(async () => {
  await browser?.close();
  await removeFolder(folder);
  server.close();
});

async function take(scene: Partial<Scene> & { path: string }): Promise<Picture> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chats = { talk: '7', rightToLeft: '8', group: '9', unread: '10' };
  const whole: Scene = { name: 'scene', shows: (page) => page.locator('h1'), ...scene };
  const picture = await shoot(context, whole, { url, folder, size: sizes[2], theme: 'dark', chats });
  await context.close();
  return picture;
}

test('a state that was reached gives a picture named after scene, width and theme, and no complaint', async () => {
  const picture = await take({ name: 'good', path: '/good' });
  expect(picture).toEqual({ file: 'good.390.dark.png', complaints: [] });
  expect((await stat(join(folder, picture.file))).size).toBeGreaterThan(500);
});

test('an exception in the page, and a page wider than the window, are complaints', async () => {
  expect((await take({ path: '/throws' })).complaints).toEqual(['exception: it broke']);
  expect((await take({ path: '/wide' })).complaints).toEqual([
    expect.stringMatching(/px wider than the window/),
  ]);
});

test('a state that was not reached is a complaint, with a picture of what was there instead', async () => {
  const act: Scene['act'] = async () => {
    throw new Error('no such button');
  };
  const picture = await take({ name: 'unreached', path: '/good', act });
  expect(picture.complaints).toEqual(['no such button']);
  expect((await stat(join(folder, picture.file))).size).toBeGreaterThan(500);
});

test('chat names in an address become ids', async () => {
  expect((await take({ path: '/chats/:talk', shows: (page) => page.getByText('Seven') })).complaints).toEqual(
    [],
  );
});

test('an answer of the server can be changed, replaced or be missing', async () => {
  const path = '/api/word';
  const change = (reply: object) => ({ ...reply, word: 'changed' });
  const see = async (patch: object, word: string) =>
    (
      await take({
        path: '/asks',
        patches: [{ path, ...patch } as never],
        shows: (page) => page.getByText(word),
      })
    ).complaints;
  expect(await see({ change }, 'changed')).toEqual([]);
  expect(await see({ answer: { status: 200, body: { word: 'instead' } } }, 'instead')).toEqual([]);
  expect(
    (
      await take({ path: '/asks', patches: [{ path, gone: true }], shows: (page) => page.locator('html') })
    ).complaints.join(),
  ).toMatch(/Failed to fetch/);
});
