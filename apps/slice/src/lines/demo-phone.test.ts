import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';

const program = fileURLToPath(new URL('../../../simulator/src/main.ts', import.meta.url));

let slice: TestSlice;
let owner: Caller;

beforeEach(async () => {
  slice = await startTestSlice({ demoPhone: { program, port: 0 } });
  owner = await slice.signedIn();
});
afterEach(() => slice.close());

const demo = async () =>
  (await owner.get('/api/status')).body.demo as { phoneUrl: string | null; stored: boolean };
const startDemo = () => owner.post('/api/link/start', { line: 'demo' });
const answers = (url: string) =>
  fetch(url).then(
    (reply) => reply.ok,
    () => false,
  );

test('the demo phone runs only when it was asked for, and its page is opened', async () => {
  expect(await demo()).toEqual({ available: true, phoneUrl: null, stored: false });
  expect((await startDemo()).status).toBe(200);
  const { phoneUrl, stored } = await demo();
  expect([await answers(phoneUrl ?? ''), stored]).toEqual([true, true]);
  expect(slice.pages[0]).toMatchObject({ kind: 'demo', url: phoneUrl?.replace('/phone', '') });
});

test('it keeps its port when it starts again, for the link lives in its address', async () => {
  await startDemo();
  const before = (await demo()).phoneUrl;
  await owner.post('/api/link/stop');
  expect([(await demo()).phoneUrl, await answers(before ?? '')]).toEqual([null, false]);
  await startDemo();
  expect((await demo()).phoneUrl).toBe(before);
});

test('switching to the own line ends the demo page and its phone, and back again', async () => {
  await startDemo();
  const before = (await demo()).phoneUrl;
  await owner.post('/api/link/accept', { readUnread: 'when-opened' });
  await owner.post('/api/link/start', { line: 'own' });
  expect(slice.pages[0]?.page.acts).toEqual(['start', 'stop']);
  expect(await answers(before ?? '')).toBe(false);
  expect((await owner.get('/api/status')).body.line).toMatchObject({ kind: 'own' });
  await startDemo();
  expect(slice.pages.map(({ kind }) => kind)).toEqual(['demo', 'own', 'demo']);
});

test('removing it leaves nothing of it and shows the own line again', async () => {
  await owner.post('/api/link/accept', { readUnread: 'when-opened' });
  await owner.post('/api/link/start', { line: 'own' });
  await startDemo();
  const line = slice.slice.runner.shown()?.id ?? '';
  const { db } = slice.database;
  const chat = await db
    .insertInto('chat')
    .values({ line_id: line, title: 'Ana' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('message')
    .values({ line_id: line, chat_id: chat.id, kind: 'text', own: false, ordered_at: new Date(), rank: 'a' })
    .execute();
  const reply = await owner.send('DELETE', '/api/lines/demo');
  expect(reply.body).toEqual({ chats: 1, messages: 1 });
  expect(await demo()).toEqual({ available: true, phoneUrl: null, stored: false });
  expect(slice.slice.runner.shown()).toMatchObject({ kind: 'own' });
  for (const name of ['slices/1/demo-phone.json', 'slices/1/demo-phone.json.port', 'slices/1/session-demo']) {
    expect(existsSync(join(slice.dataDir, name)), name).toBe(false);
  }
  expect((await owner.send('DELETE', '/api/lines/demo')).body).toEqual({ chats: 0, messages: 0 });
});
