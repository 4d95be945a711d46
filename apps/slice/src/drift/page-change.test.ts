import type { Drift, Feed } from '@queunir/reader/feed';
import { createMetrics } from '@queunir/server/metrics/serve-metrics';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import type { ScriptedPage } from '../testing/scripted-page.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';
import { addDriftFigures } from './add-drift-figures.ts';

let slice: TestSlice;
let owner: Caller;
let page: ScriptedPage;

beforeEach(async () => {
  slice = await startTestSlice();
  owner = await slice.signedIn();
  await owner.post('/api/link/accept', { readUnread: 'when-opened' });
  await owner.post('/api/link/start', { line: 'own' });
  page = slice.pages.at(-1)?.page as ScriptedPage;
  page.account = { name: 'Ana', number: '+55 11 91234-5678' };
  await page.show('linking', { qr: '2@abc' });
  await page.show('ready');
  await expect.poll(() => slice.taken.ready.length).toBe(1);
});
afterEach(() => slice.close());

const look = (broken: Drift[]): Feed => ({
  type: 'surfaces',
  at: 0,
  surfaces: { inSight: ['list', 'thread', 'sending'], broken },
});
const list: Feed = {
  type: 'list',
  at: 0,
  list: { total: 0, searching: false, rows: [], archivedUnread: 0, archivedEntry: false },
};
const chat: Feed = { type: 'chat', at: 0, chat: null };
const noTitles: Drift[] = [{ anchor: 'chat-row.title', reason: 'missing' }];
const change = async () => (await owner.get('/api/status')).body.pageChange;
const taken = () => slice.taken.feeds.map(({ type }) => type).filter((type) => type !== 'phase');

async function pause(broken: Drift[]): Promise<void> {
  for (let looks = 0; looks < 3; looks += 1) await page.tell(look(broken));
}

test('while the list cannot be read, nothing of it is stored, and the open chat is', async () => {
  await pause(noTitles);
  expect(await change()).toMatchObject({ stopped: ['list', 'sending'], anchors: noTitles });
  await page.tell(list);
  await page.tell(chat);
  expect(taken()).toEqual(['chat']);
});

test('while the open chat cannot be read, nothing of it is stored, and the list is', async () => {
  await pause([{ anchor: 'message.text', reason: 'missing' }]);
  expect(await change()).toMatchObject({ stopped: ['thread', 'sending'] });
  await page.tell(chat);
  await page.tell(list);
  expect(taken()).toEqual(['list']);
});

test('a doubtful look asks for the next one soon', async () => {
  await page.tell(look(noTitles));
  expect(page.acts.at(-1)).toBe('look soon');
  expect(await change()).toBeNull();
});

test('once the anchors are found again, what was missed is read again, as after a load', async () => {
  await pause(noTitles);
  const ready = slice.taken.ready.length;
  await page.tell(look([]));
  expect(await change()).toBeNull();
  expect(page.acts.at(-1)).toBe('read again');
  expect([slice.taken.gone, slice.taken.ready.length]).toEqual([1, ready + 1]);
  await page.tell(list);
  expect(taken()).toEqual(['list']);
});

test('a page that asks to be linked is not one that changed', async () => {
  await pause(noTitles);
  await page.show('linking', { qr: '2@abc' });
  expect(await change()).toBeNull();
});

test('Prometheus sees names of anchors and numbers, and what is paused', async () => {
  const registry = createMetrics();
  addDriftFigures(registry, slice.slice);
  await page.tell({ type: 'drift', at: 0, drift: noTitles });
  await page.tell({ type: 'drift', at: 0, drift: noTitles });
  const text = await registry.metrics();
  expect(text).toContain(
    'queunir_drift_total{anchor="chat-row.title",reason="missing",generation="unknown"} 2',
  );
  await pause(noTitles);
  const paused = await registry.metrics();
  expect(paused).toContain('queunir_page_changed{surface="list"} 1');
  expect(paused).toContain('queunir_page_changed{surface="thread"} 0');
});
