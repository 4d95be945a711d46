import type { Feed, ListRow } from '@queunir/reader/feed';
import { beforeEach, expect, test } from 'vitest';
import { listFeed, row } from '../../ingest/testing/feeds.ts';
import { type FlowWatch, watchFlow } from './watch-flow.ts';

let watch: FlowWatch;
let changes: number;
beforeEach(() => {
  changes = 0;
  watch = watchFlow({ now: () => 1, graceMs: 1, onChange: () => (changes += 1) });
});

const list = (...rows: ListRow[]): Feed => listFeed(rows, 0);
const ana = row('Ana', 'hi', '17:14');
const look = async (...feeds: Feed[]) => {
  const before = changes;
  for (const feed of feeds) watch.found(feed);
  watch.looked();
  await expect.poll(() => changes, { timeout: 20_000 }).toBe(before + 1);
};

test('events flow when a look finds nothing but what was told', async () => {
  watch.said(list(ana));
  await look(list(ana));
  expect(watch.state()).toEqual({ flowing: true, why: null, lastEventAt: 1, lastLookAt: 1 });
});

test('they do not when a look finds what the observer has not told, until looks find nothing new again', async () => {
  watch.said(list(ana));
  const news = row('Ana', 'news', '17:20');
  await look(list(news));
  expect(watch.state()).toMatchObject({ flowing: false, why: 'missed' });
  watch.said(list(news));
  await look(list(news));
  expect(watch.state()).toMatchObject({ flowing: true, why: null });
});

test('what the observer tells a moment after the look was not missed', async () => {
  watch.said(list(ana));
  const news = row('Ana', 'news', '17:20');
  const newer = row('Ana', 'newer', '17:20');
  watch.found(list(news));
  watch.looked();
  watch.said(list(news));
  watch.said(list(newer));
  await expect.poll(() => changes, { timeout: 20_000 }).toBe(1);
  expect(watch.state().flowing).toBe(true);
});

test('a look that fails once is a page that loads anew, two are a page that is silent', async () => {
  watch.failed();
  expect(watch.state().flowing).toBeNull();
  watch.failed();
  expect(watch.state()).toMatchObject({ flowing: false, why: 'look-failed' });
  await look();
  expect(watch.state().flowing).toBe(true);
});

test('a mark that nobody waits for, such as a picture, is no event', async () => {
  watch.said(list(ana));
  await look(list({ ...ana, avatarKey: 'another' }));
  expect(watch.state().flowing).toBe(true);
});
