import { setTimeout as sleep } from 'node:timers/promises';
import { createLog } from '@queunir/server/log/create-log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ReadStream, readStream } from '../testing/read-stream.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';
import { createPublish } from './create-publish.ts';
import { insertEvents, trimEvents } from './event.store.ts';
import { createSliceHub, type SentEvent } from './event-hub.ts';

const chat = (n: number) => ({
  type: 'chat.changed' as const,
  chatId: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
});

let slice: TestSlice;
let cookie: string;
let open: ReadStream[];

beforeEach(async () => {
  slice = await startTestSlice();
  cookie = (await slice.signedIn()).cookie();
  open = [];
});
afterEach(async () => {
  for (const stream of open) stream.close();
  await slice.close();
});

async function listen(lastEventId?: string): Promise<ReadStream> {
  const stream = await readStream(slice.url, cookie, lastEventId);
  open.push(stream);
  return stream;
}

test('a fact reaches every tab with a growing id', async () => {
  const tabs = await Promise.all([listen(), listen(), listen()]);
  for (const tab of tabs) expect((await tab.next())?.data).toBeNull();
  await (await slice.signedIn()).send('PATCH', '/api/settings', { theme: 'dark' });
  for (const tab of tabs) expect(await tab.next()).toMatchObject({ data: { type: 'settings.changed' } });
});

test('a tab that comes back gets what it missed, once and in order', async () => {
  const ids = await insertEvents(slice.database.db, [chat(1), chat(2), chat(3)]);
  const tab = await listen(String(ids[0]));
  expect(await tab.next()).toEqual({ id: String(ids[1]), data: chat(2) });
  expect(await tab.next()).toEqual({ id: String(ids[2]), data: chat(3) });
  expect(await tab.next()).toEqual({ id: String(ids[2]), data: null });
});

test('ids outlive the process: a stream of a restarted slice goes on where the old one ended', async () => {
  const [first] = await insertEvents(slice.database.db, [chat(1), chat(2)]);
  const restarted = await startTestSlice({ database: slice.database });
  const tab = await readStream(restarted.url, cookie, String(first));
  expect((await tab.next())?.data).toEqual(chat(2));
  tab.close();
  await restarted.close();
});

test('a first visit is told where it stands, so that it can resume although nothing happened', async () => {
  const ids = await insertEvents(slice.database.db, [chat(1)]);
  const tab = await listen();
  expect(await tab.next()).toEqual({ id: String(ids[0]), data: null });
});

test.each(['999999999', 'nonsense', '-1'])(
  'an id that was never given (%s) resets the stream',
  async (id) => {
    await insertEvents(slice.database.db, [chat(1)]);
    expect((await (await listen(id)).next())?.data).toEqual({ type: 'stream.reset' });
  },
);

test('what was trimmed cannot be replayed, and the stream says so', async () => {
  const ids = await insertEvents(slice.database.db, [chat(1), chat(2), chat(3)]);
  await trimEvents(slice.database.db, new Date(Date.now() + 60_000));
  const old = await listen(String(ids[0]));
  expect(await old.next()).toEqual({ id: String(ids[2]), data: { type: 'stream.reset' } });
  const newest = await listen(String(ids[2]));
  expect(await newest.next()).toEqual({ id: String(ids[2]), data: null });
});

test('more than a thousand missed facts are a reset', async () => {
  const ids = await insertEvents(
    slice.database.db,
    Array.from({ length: 1002 }, (_, n) => chat(n)),
  );
  expect((await (await listen(String(ids[0]))).next())?.data).toEqual({ type: 'stream.reset' });
});

test('a stream ends when its grant does, and resumes without a gap', async () => {
  const short = await startTestSlice({ database: slice.database, streamGrantMs: 100 });
  const tab = await readStream(short.url, cookie);
  const position = (await tab.next())?.id ?? '';
  expect(await tab.next()).toBeNull();
  await insertEvents(slice.database.db, [chat(7)]);
  expect((await (await listen(position)).next())?.data).toEqual(chat(7));
  await short.close();
});

test('ending a session ends its streams at once and nobody else', async () => {
  const other = await slice.signedIn();
  const doomed = await readStream(slice.url, other.cookie());
  const tab = await listen();
  await Promise.all([doomed.next(), tab.next()]);
  await other.post('/api/logout');
  expect((await tab.next())?.data).toMatchObject({ type: 'session.ended' });
  expect((await doomed.next())?.data).toMatchObject({ type: 'session.ended' });
  expect(await doomed.next()).toBeNull();
  expect((await readStream(slice.url, other.cookie())).status).toBe(401);
});

test('facts told at the same moment keep their order and get growing ids', async () => {
  const hub = createSliceHub();
  const seen: SentEvent[] = [];
  hub.add({ sessionId: 's', send: (events) => void seen.push(...events), end: () => {} });
  const publish = createPublish({ db: slice.database.db, hub, log: createLog({ level: 'silent' }) });
  await Promise.all(Array.from({ length: 200 }, (_, n) => publish(chat(n))));
  expect(seen.map(({ event }) => event)).toEqual(Array.from({ length: 200 }, (_, n) => chat(n)));
  const ids = seen.map(({ id }) => id ?? 0);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
});

test('a fact that cannot be stored makes browsers fetch everything again', async () => {
  const hub = createSliceHub();
  const seen: SentEvent[] = [];
  hub.add({ sessionId: 's', send: (events) => void seen.push(...events), end: () => {} });
  const publish = createPublish({ db: slice.database.db, hub, log: createLog({ level: 'silent' }) });
  await slice.database.pool.query('alter table event rename to event_gone');
  await publish(chat(1));
  expect(seen).toEqual([{ id: null, event: { type: 'stream.reset' } }]);
});

test('a burst of status changes costs a few events, not one each', async () => {
  await slice.slice.runner.start('own');
  await sleep(250);
  const page = slice.pages[0]?.page;
  for (let progress = 0; progress < 50; progress += 1) await page?.show('loading', { progress });
  await sleep(250);
  const { rows } = await slice.database.pool.query(
    `select count(*) as n from event where body->>'type' = 'status.changed'`,
  );
  expect(rows[0].n).toBeLessThan(10);
});
