import type { Feed } from '@queunir/reader/feed';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ScriptedPage } from '../testing/scripted-page.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';

const list: Feed = {
  type: 'list',
  at: 0,
  list: { total: 0, searching: false, rows: [], archivedUnread: 0, archivedEntry: false },
};
const ana = { name: 'Ana', number: '+55 11 91234-5678' };
const shop = { name: 'Shop', number: '+44 20 7946 0018' };

let slice: TestSlice;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-05-04T10:00:00Z');
  slice = await startTestSlice({ now: () => now });
});
afterEach(() => slice.close());

async function start(): Promise<ScriptedPage> {
  await slice.slice.runner.start('own');
  const opened = slice.pages.at(-1)?.page;
  if (!opened) throw new Error('no page was opened');
  return opened;
}

async function link(page: ScriptedPage, account: typeof ana): Promise<void> {
  page.account = account;
  await page.show('linking', { qr: '2@abc' });
  await page.show('ready');
  await settled();
}

const readyLines = () => slice.taken.ready.length;
async function settled(): Promise<void> {
  const before = readyLines();
  for (let tries = 0; tries < 200 && readyLines() === before; tries += 1)
    await new Promise((go) => setTimeout(go, 5));
}

const lines = async () =>
  (await slice.database.pool.query('select number, name, linked_at, ended_at from line order by created_at'))
    .rows;

test('a linked page gives its line number and name', async () => {
  await link(await start(), ana);
  expect(slice.slice.runner.shown()).toMatchObject({ kind: 'own', number: '+5511912345678', name: 'Ana' });
  expect(slice.taken.ready).toEqual([expect.objectContaining({ kind: 'own' })]);
});

test('what is read before the account is known waits, and then belongs to the right line', async () => {
  const page = await start();
  page.account = ana;
  await page.show('linking', { qr: '2@abc' });
  await page.show('ready');
  await page.tell(list);
  expect(slice.taken.feeds).toEqual([]);
  await settled();
  const shown = slice.slice.runner.shown()?.id;
  expect(slice.taken.feeds).toEqual([
    { type: 'phase', lineId: shown },
    { type: 'list', lineId: shown },
  ]);
  await page.tell(list);
  expect(slice.taken.feeds).toHaveLength(3);
});

test('another number on the same profile is another line', async () => {
  const page = await start();
  await link(page, ana);
  const first = slice.slice.runner.shown()?.id;
  await page.show('logged-out');
  await link(page, shop);
  expect(slice.slice.runner.shown()?.id).not.toBe(first);
  await page.tell(list);
  expect(slice.taken.feeds.at(-1)?.lineId).toBe(slice.slice.runner.shown()?.id);
  expect((await lines()).map(({ number }) => number)).toEqual(['+5511912345678', '+442079460018']);
});

test('the first number comes back to its own line', async () => {
  const page = await start();
  await link(page, ana);
  const first = slice.slice.runner.shown()?.id;
  await page.show('logged-out');
  await link(page, shop);
  await page.show('logged-out');
  await link(page, ana);
  expect(slice.slice.runner.shown()?.id).toBe(first);
  expect(await lines()).toHaveLength(2);
});

test('a page relinked without number and name never joins an older line', async () => {
  const page = await start();
  await link(page, ana);
  await page.show('logged-out');
  const before = slice.slice.runner.shown()?.id;
  page.account = { name: null, number: null };
  await page.show('linking', { qr: '2@abc' });
  await page.show('ready');
  await expect.poll(() => slice.slice.runner.shown()?.id, { timeout: 10_000 }).not.toBe(before);
});

test('a page that asks to be linked again ends the link of its line', async () => {
  const page = await start();
  await link(page, ana);
  await page.show('logged-out', { reason: 'Device removed' });
  expect(slice.taken.gone).toBe(1);
  expect((await lines())[0].ended_at).toEqual(now);
  expect(slice.slice.runner.navigator()).toBeNull();
});

test('a second start resumes what was linked, without asking for the account again', async () => {
  await link(await start(), ana);
  const restarted = await startTestSlice({ database: slice.database, now: () => now });
  await restarted.slice.start();
  const page = restarted.pages[0]?.page;
  await page?.show('loading');
  await page?.show('ready');
  expect(restarted.taken.ready).toHaveLength(1);
  expect(page?.acts).toEqual(['start']);
  await restarted.close();
});

test('a start without anything linked opens no page', async () => {
  await slice.slice.start();
  expect(slice.pages).toEqual([]);
});

test('the hands are given only while the page shows the line', async () => {
  const page = await start();
  expect(slice.slice.runner.navigator()).toBeNull();
  await link(page, ana);
  expect(slice.slice.runner.navigator()).toBe(page.navigator);
  now = new Date(now.getTime() + 60_000);
  await slice.slice.runner.stop();
  expect(slice.slice.runner.navigator()).toBeNull();
});

test('a browser that gave up is started anew when a person asks, also right after linking', async () => {
  const page = await start();
  await link(page, ana);
  page.become({ state: 'failed', code: 'browser_gave_up', message: 'It ended again and again.' });
  const owner = await slice.signedIn();
  expect((await owner.get('/api/status')).body).toMatchObject({
    browserError: { code: 'browser_gave_up' },
    phase: 'off',
  });
  await owner.post('/api/link/accept', { readUnread: 'when-opened' });
  expect((await owner.post('/api/link/start', { line: 'own' })).status).toBe(200);
  expect(slice.pages).toHaveLength(2);
  expect(page.acts.at(-1)).toBe('stop');
  expect((await owner.get('/api/status')).body).toMatchObject({ browserError: null });
});

test('a page that leaves and comes back is told once each time', async () => {
  const page = await start();
  await link(page, ana);
  await page.show('ready', { offline: true });
  await page.show('conflict');
  await page.show('conflict');
  await page.show('ready');
  expect([slice.taken.ready.length, slice.taken.gone]).toEqual([2, 1]);
});

test('a line that was being linked when everything ended asks for a code again, one that was stopped does not', async () => {
  const page = await start();
  await page.show('linking', { qr: '2@abc' });
  const restarted = await startTestSlice({ database: slice.database, now: () => now });
  await restarted.slice.start();
  expect(restarted.pages).toHaveLength(1);
  await restarted.slice.runner.stop();
  const again = await startTestSlice({ database: slice.database, now: () => now });
  await again.slice.start();
  expect(again.pages).toEqual([]);
  for (const one of [restarted, again]) await one.close();
});
