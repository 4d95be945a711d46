import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../account/test-browser.ts';
import { anAccount, workspaceOf } from '../../auth/test-proofs.ts';
import { startTestAdmin, type TestAdmin } from '../test-admin.ts';

let here: TestAdmin;
let op: Browser;
beforeEach(async () => {
  here = await startTestAdmin({
    runtimes: { process: { logs: async () => ['sees +55 11 91234-5678', 'x'.repeat(3_000)] } as never },
  });
  op = await here.operator('op@example.com');
});
afterEach(() => here.close());

type Row = { number: number; facts: { memoryMb: number } | null; memoryTrend: (number | null)[] };
type Page = { slices: Row[]; next: string | null };
const list = async (query = '') => (await op.send('listSlices', { query })).body as unknown as Page;
const numbers = async (query = '') => (await list(query)).slices.map(({ number }) => number);
const owned = async (name: string) => workspaceOf(here.db, await anAccount(here.db, name));
const at = (number: number) => ({ params: { number: String(number) } });

/** Follows a list to its end by its own cursors. */
async function walk(query: string): Promise<number[]> {
  const seen: number[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const page: Page = await list(`?limit=2${query}${next && `&cursor=${encodeURIComponent(next)}`}`);
    seen.push(...page.slices.map(({ number }) => number));
    next = page.next;
  }
  return seen;
}

test('slices are paged by number or by memory, each once, those that were not measured last', async () => {
  const all: number[] = [];
  for (const memory_mb of [300.3, null, 512.7, 300.3, 41.1]) {
    const number = await here.slice(null);
    all.push(number);
    if (memory_mb !== null) await here.checked(number, { memory_mb });
  }
  const [a, b, c, d, e] = all;
  expect(await walk('')).toEqual(all);
  expect(await walk('&sort=memory')).toEqual([c, a, d, e, b]);
  for (const cursor of ['x', '3~', '3~1e9', '-3'])
    expect((await op.send('listSlices', { query: `?cursor=${cursor}` })).code).toBe('cursor_invalid');
  expect((await op.send('listSlices', { query: '?sort=memory&cursor=3' })).code).toBe('cursor_invalid');
});

test('slices are found by state, link, problem, pool, number and owner', async () => {
  const linked = await here.slice(await owned('Ana_Lima'));
  await here.checked(linked, { page_linked: true, events_flowing: true });
  const silent = await here.slice(await owned('Bruno'));
  await here.checked(silent, { page_linked: true, generation: 0, problem: 'of an earlier life' });
  const failed = await here.slice(await owned('Clara'), { state: 'failed', failures: 5 });
  const pool = await here.slice(null);
  await here.checked(pool, { problem: 'uses 380 of 400 MB' });
  const gone = await here.slice(null, { state: 'deleted' });
  expect(await numbers()).toEqual([linked, silent, failed, pool]);
  expect(await numbers('?state=deleted')).toEqual([gone]);
  expect(await numbers('?linked=yes')).toEqual([linked]);
  expect(await numbers('?linked=no')).toEqual([silent, failed, pool]);
  expect(await numbers('?problem=yes')).toEqual([failed, pool]);
  expect(await numbers('?pool=yes')).toEqual([pool]);
  expect(await numbers(`?search=${silent}`)).toContain(silent);
  expect(await numbers('?search=A_LIMA')).toEqual([linked]);
  expect(await numbers('?search=bruno@example')).toEqual([silent]);
});

test('one slice is shown with its facts apart, its trend, its alerts and what can be done', async () => {
  const number = await here.slice(await owned('Ana'));
  await here.checked(number, { page_linked: true, events_flowing: false, memory_mb: 200, connections: 4 });
  const telemetry = { slice_number: number, answered: 1, linked: 1, memory_mb: 150 };
  const hour = new Date(Math.floor(here.clock.ms / 3_600_000) * 3_600_000);
  await here.db
    .insertInto('slice_telemetry')
    .values([
      { ...telemetry, span: 'hour', at: hour },
      { ...telemetry, span: 'hour', at: new Date(hour.getTime() - 3_600_000), memory_mb: 120 },
    ])
    .execute();
  await here.db
    .insertInto('alert')
    .values({ slice_number: number, kind: 'events-stopped', words: 'nothing comes' })
    .execute();
  const { body } = await op.send('getSlice', at(number));
  expect(body).toMatchObject({
    owner: { email: 'ana@example.com' },
    facts: { processUp: true, answers: true, pageLinked: true, eventsFlowing: false, current: true },
    alerts: [{ kind: 'events-stopped', closedAt: null }],
    may: ['check', 'restart', 'stop', 'upgrade', 'back-up', 'delete'],
  });
  expect((body as unknown as Row).memoryTrend.slice(-3)).toEqual([null, 120, 150]);
  const series = await op.send('getSliceSeries', { ...at(number), query: '?span=hour&last=1' });
  expect(series.body.points).toMatchObject([{ at: hour.toISOString(), memoryMb: 150, cpuPercent: null }]);
});

test('the log is cut, and shows nobody’s number', async () => {
  const number = await here.slice(null);
  const { body } = await op.send('getSliceLogs', at(number));
  expect(body.lines).toEqual(['sees [number]', 'x'.repeat(2_000)]);
});
