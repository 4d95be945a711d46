import type { SliceHealth } from '@queunir/contracts/system/system';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { Checked, MonitorLimits } from './monitor.types.ts';

const limits: MonitorLimits = { silentChecks: 3, softShare: 0.9, hardShare: 1.3, notFlowingMs: 300_000 };
const slice = { memoryMb: 300, quiet_hour: 3, time_zone: null, wasLinked: true, runsSince: new Date(0) };
const well: SliceHealth = {
  ...{ version: '1', linked: true, phase: 'ready', browserUp: true, pageLinked: true, eventsFlowing: true },
  ...{ lastEventAt: null, savingUntil: null, streams: 0, connections: 2 },
};
const noon = new Date('2026-11-25T12:00:00Z');

/** The newest check first, one a minute. */
function checks(
  ...found: { health?: Partial<SliceHealth> | null; memoryMb?: number; at?: Date; up?: boolean }[]
): Checked[] {
  return found.map(({ health = {}, memoryMb = 100, at, up = true }, index) => ({
    ...{ number: 1, generation: 1, processUp: up, cpuPercent: 1, diskMb: 1, databaseMb: 1, connections: 1 },
    at: at ?? new Date(noon.getTime() - index * 60_000),
    health: health === null ? null : { ...well, ...health },
    usage: { memoryMb, cpuSeconds: 1, processes: 9 },
  }));
}
const kinds = (found: Checked[], change = {}) =>
  judge({ ...slice, ...change }, found, limits).alerts.map(({ kind }) => kind);

test('a slice that is well gives no alert', () => {
  expect(judge(slice, checks({}, {}, {}), limits)).toEqual({ alerts: [], restart: null });
  expect(judge(slice, [], limits)).toEqual({ alerts: [], restart: null });
});

test('one check without an answer is nothing; three in a row are an alert and a restart', () => {
  expect(judge(slice, checks({ health: null }, {}, {}), limits)).toEqual({ alerts: [], restart: null });
  const verdict = judge(slice, checks({ health: null }, { health: null }, { health: null }), limits);
  expect(verdict.alerts).toMatchObject([{ kind: 'silent' }]);
  expect(verdict.restart?.why).toBe('did not answer 3 checks in a row');
});

test('a process that is gone is not restarted here: the orchestrator sees that by itself', () => {
  const gone = { health: null, up: false };
  expect(judge(slice, checks(gone, gone, gone), limits).restart).toBeNull();
});

test('a lost link is an alert where there was one, and never a restart', () => {
  const verdict = judge(slice, checks({ health: { linked: false } }), limits);
  expect(verdict).toMatchObject({ alerts: [{ kind: 'page-unlinked' }], restart: null });
  expect(kinds(checks({ health: { linked: false } }), { wasLinked: false })).toEqual([]);
});

test('events that stopped are news after five minutes', () => {
  const stopped = { health: { eventsFlowing: false } };
  expect(kinds(checks(stopped, stopped, {}))).toEqual([]);
  expect(kinds(checks(stopped, stopped, stopped, stopped, stopped, stopped))).toEqual(['events-stopped']);
});

test('much memory is restarted away in the quiet hour, not before, and not while a link is being saved', () => {
  const night = new Date('2026-11-25T03:10:00Z');
  expect(judge(slice, checks({ memoryMb: 280 }), limits)).toMatchObject({
    alerts: [{ kind: 'memory-soft' }],
    restart: null,
  });
  expect(judge(slice, checks({ memoryMb: 280, at: night }), limits).restart?.why).toBe(
    'memory: 93 % of what it reserved',
  );
  const saving = { memoryMb: 280, at: night, health: { savingUntil: night.toISOString() } };
  expect(judge(slice, checks(saving), limits).restart).toBeNull();
});

test('one that is full again after it was restarted for it is not restarted again in the same night', () => {
  const at = new Date('2026-11-25T03:40:00Z');
  const runsSince = new Date('2026-11-25T03:10:00Z');
  expect(judge({ ...slice, runsSince }, checks({ memoryMb: 280, at }), limits)).toMatchObject({
    alerts: [{ kind: 'memory-soft' }],
    restart: null,
  });
});

test('too much memory is named', () => {
  expect(judge(slice, checks({ memoryMb: 400 }), limits).alerts).toEqual([
    { kind: 'memory-hard', words: 'uses 400 of 300 MB' },
  ]);
});
