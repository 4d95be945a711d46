import { expect, test } from 'vitest';
import { type FleetFacts, judgeFleet, judgeResting } from './judge-fleet.ts';

const well: FleetFacts = {
  slices: [],
  waiting: 0,
  mostFailures: 5,
  disk: { freeMb: 40_000, totalMb: 350_000 },
  mailsFailing: 0,
};
const slice = {
  number: 1,
  state: 'running',
  wanted: 'running',
  failures: 0,
  inPool: false,
  reason: null,
} as const;
const kinds = (change: Partial<FleetFacts>) => judgeFleet({ ...well, ...change }).map(({ kind }) => kind);

test('a service that is well gives no alert, nor does a disk that cannot be measured', () => {
  expect(kinds({ slices: [slice] })).toEqual([]);
  expect(kinds({ disk: null })).toEqual([]);
});

test('people who wait for memory, mails that are refused and a pool that fails are said, each for itself', () => {
  expect(judgeFleet({ ...well, waiting: 2 })).toEqual([
    { kind: 'no-room', words: '2 slices wait: the memory for slices is spent' },
  ]);
  expect(kinds({ mailsFailing: 1 })).toEqual(['mail-failing']);
  const failing = { ...slice, inPool: true, state: 'failed', failures: 5 } as const;
  expect(kinds({ slices: [failing] })).toEqual(['pool-failing']);
  expect(kinds({ slices: [{ ...failing, failures: 4 }] })).toEqual([]);
});

test('a disk is low below two gigabytes, and below a twentieth of a large one', () => {
  expect(kinds({ disk: { freeMb: 2_047, totalMb: 20_000 } })).toEqual(['disk-low']);
  expect(kinds({ disk: { freeMb: 2_049, totalMb: 20_000 } })).toEqual([]);
  expect(kinds({ disk: { freeMb: 17_000, totalMb: 350_000 } })).toEqual(['disk-low']);
});

test.each([
  ['was given up', { state: 'failed', failures: 5, reason: 'ended with 1' }, ['gave-up']],
  ['is tried again', { state: 'failed', failures: 4 }, undefined],
  ['runs', { state: 'running' }, undefined],
  ['is starting', { state: 'starting' }, undefined],
  ['is on its way to be stopped', { state: 'running', wanted: 'stopped' }, undefined],
  ['was stopped by a person', { state: 'stopped', wanted: 'stopped' }, []],
  ['sleeps', { state: 'stopped', wanted: 'asleep' }, []],
  ['is in the trash', { state: 'trashed', wanted: 'deleted' }, []],
] as const)('a slice that %s', (_words, change, expected) => {
  const judged = judgeResting({ ...well, slices: [{ ...slice, ...change }] }).get(1);
  expect(judged?.map(({ kind }) => kind)).toEqual(expected);
});

test('what was given up says why', () => {
  const given = { ...slice, state: 'failed', failures: 5, reason: 'ended with 1' } as const;
  expect(judgeResting({ ...well, slices: [given] }).get(1)).toEqual([
    { kind: 'gave-up', words: 'was given up after 5 failures: ended with 1' },
  ]);
});
