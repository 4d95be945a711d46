import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTransition, type SliceState, type Wanted } from '../slices/slice.types.ts';
import { plan } from './plan.ts';
import type { Facts, PlanSlice } from './plan.types.ts';

const now = new Date('2026-11-25T12:00:00Z');
const later = new Date(now.getTime() + 3_600_000);
const earlier = new Date(now.getTime() - 3_600_000);
const limits = { starts: 2, poolSize: 1, memoryMb: 3000, sliceMb: 300, failures: 5, trashDays: 7 };

function slice(number: number, change: Partial<PlanSlice> = {}): PlanSlice {
  return {
    ...{ number, state: 'running', wanted: 'running', generation: 1, workspace_id: `workspace-${number}` },
    ...{ failures: 0, not_before: null, memory_mb: 300, image: 'new', wanted_image: null },
    ...{ wanted_backup: null, wanted_restore: null },
    ...{ pool_expires_at: null, trashed_at: null },
    ...change,
  };
}
const pooled = (number: number, change: Partial<PlanSlice> = {}) =>
  slice(number, { workspace_id: null, pool_expires_at: later, ...change });
const runs = (number: number, generation = 1) => ({ number, generation, startedAt: earlier });
const acts = (change: Partial<Facts>) => plan({ ...nothing, ...change }).acts;
const nothing: Facts = {
  ...{ now, slices: [], running: [], busy: new Set(), limits, image: 'new', poolPaused: true },
};

test('when all is as it should be there is nothing to do', () => {
  expect(
    acts({ slices: [slice(1), slice(2, { state: 'stopped', wanted: 'asleep' })], running: [runs(1)] }),
  ).toEqual([]);
});

test('what should run is started, what should not is stopped', () => {
  const slices = [
    slice(1, { state: 'stopped' }),
    slice(2, { wanted: 'asleep' }),
    slice(3, { wanted: 'stopped' }),
  ];
  expect(acts({ slices, running: [runs(2), runs(3)] })).toEqual([
    { do: 'stop', number: 2 },
    { do: 'stop', number: 3 },
    { do: 'start', number: 1 },
  ]);
});

test('people start before the pool, and no more at once than may', () => {
  const slices = [
    pooled(1, { state: 'stopped' }),
    slice(2, { state: 'stopped' }),
    slice(3, { state: 'stopped' }),
  ];
  expect(acts({ slices })).toEqual([
    { do: 'start', number: 2 },
    { do: 'start', number: 3 },
  ]);
  const starting = slice(4, { state: 'starting' });
  expect(acts({ slices: [...slices, starting], busy: new Set([4]) })).toEqual([{ do: 'start', number: 2 }]);
});

test('when the memory is spent newcomers wait in line, and it is said how many fit', () => {
  const slices = [slice(1), slice(2, { state: 'stopped' }), slice(3, { state: 'stopped' })];
  const facts = { ...nothing, slices, running: [runs(1)] };
  const tight = plan({ ...facts, limits: { ...limits, memoryMb: 700 } });
  expect(tight.acts).toEqual([{ do: 'start', number: 2 }]);
  expect(tight.room).toEqual({ fits: 0, waiting: 1 });
  expect(plan({ ...facts, limits: { ...limits, memoryMb: 1300 } }).room).toEqual({ fits: 1, waiting: 0 });
});

test('one that failed waits for its time, and after five failures for a person', () => {
  const failed = (change: Partial<PlanSlice>) => acts({ slices: [slice(1, { state: 'failed', ...change })] });
  expect(failed({ failures: 4, not_before: later })).toEqual([]);
  expect(failed({ failures: 4, not_before: earlier })).toEqual([{ do: 'start', number: 1 }]);
  expect(failed({ failures: 5, not_before: earlier })).toEqual([]);
});

test('one that should run and is not there is looked for', () => {
  expect(acts({ slices: [slice(1)] })).toEqual([{ do: 'find-lost', number: 1 }]);
});

test('what runs and belongs to nobody, or to an earlier life, is ended; whose number begins alike is not', () => {
  const slices = [slice(12), slice(2, { generation: 3 }), slice(3, { state: 'stopped', wanted: 'stopped' })];
  expect(acts({ slices, running: [runs(12), runs(1), runs(2, 2), runs(3)] })).toEqual([
    { do: 'end-stray', number: 1, generation: 1 },
    { do: 'end-stray', number: 2, generation: 2 },
    { do: 'end-stray', number: 3, generation: 1 },
  ]);
});

test('what somebody is at work on is left alone, and what nobody is at work on any more is taken up', () => {
  const slices = [slice(1, { state: 'stopping' }), slice(2, { state: 'provisioning' })];
  expect(acts({ slices, busy: new Set([1, 2]), running: [runs(1)] })).toEqual([]);
  expect(acts({ slices, running: [runs(1)] })).toEqual([
    { do: 'resume', number: 1 },
    { do: 'provision', number: 2 },
  ]);
});

test('a change is one act; one that sleeps is upgraded as it wakes, and what is deleted is not changed', () => {
  const wish = { wanted_image: 'newer', wanted_backup: 'nightly' };
  const of = (change: Partial<PlanSlice>) =>
    acts({ slices: [slice(1, change)], running: change.state === undefined ? [runs(1)] : [] });
  expect(of({ ...wish, wanted_restore: 'backup' })).toEqual([{ do: 'restore', number: 1 }]);
  expect(of(wish)).toEqual([{ do: 'upgrade', number: 1 }]);
  expect(of({ wanted_backup: 'nightly' })).toEqual([{ do: 'back-up', number: 1 }]);
  expect(of({ wanted_image: 'newer', state: 'stopped', wanted: 'asleep' })).toEqual([]);
  expect(of({ wanted_image: 'newer', state: 'stopped' })).toEqual([{ do: 'upgrade', number: 1 }]);
  expect(of({ wanted_image: 'new' })).toEqual([]);
  expect(of({ ...wish, wanted: 'deleted' })).toEqual([{ do: 'trash', number: 1 }]);
});

test('what is deleted stays restorable for seven days', () => {
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
  const trashed = (count: number) =>
    slice(1, { state: 'trashed', wanted: 'deleted', trashed_at: days(count) });
  expect(acts({ slices: [slice(1, { wanted: 'deleted' })], running: [runs(1)] })).toEqual([
    { do: 'trash', number: 1 },
  ]);
  expect(acts({ slices: [trashed(6.9)] })).toEqual([]);
  expect(acts({ slices: [trashed(7)] })).toEqual([{ do: 'remove', number: 1 }]);
});

test('the pool is filled one by one, and not while people wait, while it fails, or while it is paused', () => {
  const fill = { do: 'make-pool-slice' };
  const open = { poolPaused: false };
  expect(acts(open)).toEqual([fill]);
  expect(acts({})).toEqual([]);
  expect(acts({ ...open, slices: [pooled(1)], running: [runs(1)] })).toEqual([]);
  expect(acts({ ...open, slices: [pooled(1, { state: 'provisioning' })] })).toEqual([
    { do: 'provision', number: 1 },
  ]);
  expect(acts({ ...open, slices: [pooled(1, { state: 'failed', failures: 1, not_before: later })] })).toEqual(
    [],
  );
  expect(acts({ ...open, slices: [slice(1, { state: 'provisioning' })] })).toEqual([
    { do: 'provision', number: 1 },
  ]);
  expect(acts({ ...open, limits: { ...limits, memoryMb: 299 } })).toEqual([]);
});

test('pool slices that are too old or of another image go, and are replaced', () => {
  const slices = [pooled(1, { pool_expires_at: earlier }), pooled(2, { image: 'old' })];
  expect(acts({ slices, running: [runs(1), runs(2)], poolPaused: false })).toEqual([
    { do: 'trash', number: 1 },
    { do: 'trash', number: 2 },
    { do: 'make-pool-slice' },
  ]);
  expect(acts({ slices: [pooled(1, { state: 'trashed', trashed_at: now })] })).toEqual([
    { do: 'remove', number: 1 },
  ]);
});

const states: SliceState[] = [
  'provisioning',
  'stopped',
  'starting',
  'running',
  'stopping',
  'upgrading',
  'failed',
  'trashed',
  'deleting',
];
const wishes: Wanted[] = ['running', 'asleep', 'stopped', 'deleted'];
const anySlice = fc.record({
  state: fc.constantFrom(...states),
  wanted: fc.constantFrom(...wishes),
  generation: fc.integer({ min: 1, max: 3 }),
  owned: fc.boolean(),
  failures: fc.integer({ min: 0, max: 6 }),
  busy: fc.boolean(),
  process: fc.option(fc.integer({ min: 1, max: 3 })),
});

test('whatever the world is: one act a slice at most, nobody busy is touched, and starts stay within their bounds', () => {
  fc.assert(
    fc.property(fc.array(anySlice, { maxLength: 12 }), (drawn) => {
      const slices = drawn.map(({ owned, ...one }, index) => (owned ? slice : pooled)(index + 1, one));
      const busy = new Set(drawn.flatMap((one, index) => (one.busy ? [index + 1] : [])));
      const running = drawn.flatMap(({ process }, index) =>
        process === null ? [] : [runs(index + 1, process)],
      );
      const made = plan({ ...nothing, slices, busy, running, poolPaused: false }).acts;
      const numbers = made.flatMap((act) => ('number' in act ? [act.number] : []));
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(numbers.filter((number) => busy.has(number))).toEqual([]);
      const starting = slices.filter(({ number, state }) => state === 'starting' && busy.has(number)).length;
      const starts = made.filter((act) => act.do === 'start');
      if (starts.length > 0) expect(starts.length + starting).toBeLessThanOrEqual(limits.starts);
      for (const start of starts) {
        const one = slices.find(({ number }) => 'number' in start && number === start.number)!;
        expect([one.wanted, inTransition.includes(one.state), one.failures < 5]).toEqual([
          'running',
          false,
          true,
        ]);
      }
    }),
  );
});
