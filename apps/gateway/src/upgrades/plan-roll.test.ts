import { expect, test } from 'vitest';
import { planRoll, type Roll, type RollSlice } from './plan-roll.ts';

const now = new Date('2026-11-25T03:30:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const limits = { settleMs: 30 * 60_000, atOnce: 2 };
const slice = (number: number, change: Partial<RollSlice> = {}): RollSlice => ({
  ...{ number, state: 'running', stateSince: ago(600), wanted: 'running', image: 'one' },
  ...{ wantedImage: null, refusedImage: null, linked: true, paying: false, quiet: true },
  ...change,
});
const canary: Roll = { image: 'two', state: 'canary', canary: null };
const rolling: Roll = { image: 'two', state: 'rolling', canary: 1 };
const next = (roll: Roll, ...slices: RollSlice[]) => planRoll(roll, slices, now, limits);

test('first goes one that is linked and does not pay, and a paying linked one only where there is no other', () => {
  const paying = slice(1, { paying: true });
  expect(next(canary, paying, slice(2, { linked: false }), slice(3))).toEqual({ do: 'canary', number: 3 });
  expect(next(canary, paying, slice(2, { linked: false }))).toEqual({ do: 'canary', number: 2 });
  expect(next(canary, paying, slice(2, { state: 'stopped' }))).toEqual({ do: 'canary', number: 1 });
  expect(next(canary, slice(1, { state: 'stopped', wanted: 'asleep' }))).toEqual({ do: 'go-on' });
});

test.each<[string, Partial<RollSlice>, string]>([
  ['it is being upgraded', { state: 'upgrading', wantedImage: 'two' }, 'wait'],
  ['it has only just come up', { image: 'two', stateSince: ago(29) }, 'wait'],
  ['it has been up for its time', { image: 'two', stateSince: ago(30) }, 'go-on'],
  ['it started again by itself', { image: 'two', state: 'starting' }, 'wait'],
  ['it does not run any more', { image: 'two', state: 'failed' }, 'halt'],
  ['it was brought back', { refusedImage: 'two' }, 'halt'],
  ['it was brought back from another one long ago', { refusedImage: 'zero', wantedImage: 'two' }, 'wait'],
])('of the first one: %s', (_words, change, what) => {
  expect(next({ ...canary, canary: 1 }, slice(1, change), slice(2)).do).toBe(what);
});

test('the others follow in their quiet hours, a few at once; what is down is upgraded as it comes up', () => {
  const done = slice(1, { image: 'two' });
  const loud = { quiet: false };
  expect(next(rolling, done, slice(2, loud), slice(3, loud))).toEqual({ do: 'wait' });
  expect(next(rolling, done, slice(2), slice(3), slice(4))).toEqual({ do: 'upgrade', numbers: [2, 3] });
  const atWork = slice(2, { state: 'upgrading', wantedImage: 'two' });
  expect(next(rolling, done, atWork, slice(3), slice(4))).toEqual({ do: 'upgrade', numbers: [3] });
  const asleep = slice(5, { state: 'stopped', wanted: 'asleep' });
  expect(next(rolling, done, asleep)).toEqual({ do: 'upgrade', numbers: [5] });
  expect(next(rolling, done, { ...asleep, wantedImage: 'two' })).toEqual({ do: 'done' });
  expect(next(rolling, done)).toEqual({ do: 'done' });
});

test('one that is brought back ends the whole roll', () => {
  const step = next(rolling, slice(1, { image: 'two' }), slice(2, { refusedImage: 'two' }), slice(3));
  expect(step).toEqual({ do: 'halt', why: 'slice 2 was brought back from it' });
});
