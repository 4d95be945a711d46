import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestSliceDatabase, type TestSliceDatabase } from '../database/test-slice-database.ts';
import { insertEvents, trimEvents } from './event.store.ts';
import { planReplay } from './plan-replay.ts';

let database: TestSliceDatabase;
beforeEach(async () => {
  database = await createTestSliceDatabase();
});
afterEach(() => database.close());

const chat = (n: number) => ({
  type: 'chat.changed' as const,
  chatId: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
});
const tell = (count: number) =>
  insertEvents(
    database.db,
    Array.from({ length: count }, (_, n) => chat(n)),
  );
const replay = async (from: number | string) => {
  const { position, events } = await planReplay(database.db, String(from));
  return {
    position,
    ids: events.map(({ id }) => id),
    types: [...new Set(events.map(({ event }) => event.type))],
  };
};
/** A newer version stored facts of a kind that this one does not know. */
const makeUnknown = (ids: number[]) =>
  database.pool.query(`update event set body = '{"type":"weather.changed"}' where id = any($1)`, [ids]);

test('before anything was told a first visit and position 0 stand at the beginning', async () => {
  expect(await replay('')).toEqual({ position: 0, ids: [], types: [] });
  expect(await replay(0)).toEqual({ position: 0, ids: [], types: [] });
  expect(await replay(1)).toEqual({ position: 0, ids: [0], types: ['stream.reset'] });
});

test('exactly a thousand missed facts are replayed, one more is a reset', async () => {
  const ids = await tell(1001);
  const thousand = await replay(ids[0] ?? 0);
  expect([thousand.ids.length, thousand.position]).toEqual([1000, ids.at(-1)]);
  expect(await replay((ids[0] ?? 0) - 1)).toEqual({
    position: ids.at(-1),
    ids: [ids.at(-1)],
    types: ['stream.reset'],
  });
});

test('facts of an unknown kind hide no known ones behind them', async () => {
  const ids = await tell(1500);
  await makeUnknown(ids.slice(0, 700));
  const { types, position } = await replay((ids[0] ?? 0) - 1);
  expect([types, position]).toEqual([['stream.reset'], ids.at(-1)]);
});

test('where all that was missed is of an unknown kind the position still goes on', async () => {
  const ids = await tell(5);
  await makeUnknown(ids.slice(2));
  expect(await replay(ids[1] ?? 0)).toEqual({ position: ids.at(-1), ids: [], types: [] });
});

test('the position right before the oldest stored fact is the last that can be replayed', async () => {
  const ids = await tell(4);
  await database.pool.query(`update event set created_at = now() - interval '2 days' where id < $1`, [
    ids[2],
  ]);
  await trimEvents(database.db, new Date(Date.now() - 86_400_000));
  expect((await replay(ids[1] ?? 0)).ids).toEqual([ids[2], ids[3]]);
  expect((await replay(ids[0] ?? 0)).types).toEqual(['stream.reset']);
});

test.each(['1e3', '0x10', ' 7', '7.0', '9'.repeat(16), '１'])(
  'the position %s was never given and is a reset',
  async (id) => {
    await tell(20);
    expect((await replay(id)).types).toEqual(['stream.reset']);
  },
);
