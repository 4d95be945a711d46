import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planSleep, type SleepSlice } from './plan-sleep.ts';

const now = new Date('2026-11-25T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const rules = { idleDays: 7, neverLinkedDays: 3, linkDays: 20 };
const running: SleepSlice = {
  ...{ number: 1, state: 'running', stateSince: ago(40), wanted: 'running', claimedAt: ago(40) },
  ...{ lastRequestAt: ago(40), linked: false, everLinked: true, lastLinkedSeenAt: ago(40) },
  ...{ linkCheckSince: null, paying: false, suspended: false },
};
const asleep: SleepSlice = { ...running, state: 'stopped', wanted: 'asleep', linked: true };
const next = (slice: SleepSlice) => planSleep(slice, now, rules)?.wanted ?? 'as it is';

test.each<[string, Partial<SleepSlice>, string]>([
  ['unlinked, no request for a week', { lastRequestAt: ago(7) }, 'asleep'],
  ['unlinked, a request within the week', { lastRequestAt: ago(6.9) }, 'as it is'],
  ['never linked, no request for three days', { everLinked: false, lastRequestAt: ago(3) }, 'asleep'],
  ['never linked, a request two days ago', { everLinked: false, lastRequestAt: ago(2) }, 'as it is'],
  [
    'never asked for, claimed today',
    { lastRequestAt: null, everLinked: false, claimedAt: ago(0.5) },
    'as it is',
  ],
  ['never asked for, claimed long ago', { lastRequestAt: null, everLinked: false }, 'asleep'],
  ['linked, nobody looked for months', { linked: true, lastRequestAt: ago(200) }, 'as it is'],
  ['paying, not linked', { paying: true }, 'as it is'],
  ['linked and paying', { linked: true, paying: true }, 'as it is'],
  ['suspended, linked, paying', { suspended: true, linked: true, paying: true }, 'asleep'],
  ['suspended, somebody reads just now', { suspended: true, lastRequestAt: ago(0.01) }, 'as it is'],
  ['started by hand just now', { stateSince: ago(0.01) }, 'as it is'],
  ['being started', { state: 'starting' }, 'as it is'],
  ['stopped by the operator', { wanted: 'stopped', state: 'stopped' }, 'as it is'],
  ['deleted', { wanted: 'deleted' }, 'as it is'],
])('%s', (_words, change, what) => {
  expect(next({ ...running, ...change })).toBe(what);
});

test.each<[string, SleepSlice, string]>([
  ['its link was seen 19 days ago', { ...asleep, lastLinkedSeenAt: ago(19.9) }, 'as it is'],
  ['its link was seen 20 days ago', { ...asleep, lastLinkedSeenAt: ago(20) }, 'running'],
  ['it is not linked', { ...asleep, linked: false }, 'as it is'],
  ['it was woken in vain today', { ...asleep, stateSince: ago(0.5) }, 'as it is'],
  ['it was stopped by the operator', { ...asleep, wanted: 'stopped' }, 'as it is'],
])('of a sleeping slice: %s', (_words, slice, what) => {
  expect(next(slice)).toBe(what);
});

test.each<[string, Partial<SleepSlice>, string]>([
  ['its link was not seen yet', { lastLinkedSeenAt: ago(21) }, 'as it is'],
  ['its link was seen', { lastLinkedSeenAt: ago(0.05) }, 'asleep'],
  ['its link was not seen for a day', { linkCheckSince: ago(1), lastLinkedSeenAt: ago(21) }, 'asleep'],
  ['its owner came meanwhile', { lastLinkedSeenAt: ago(0.05), lastRequestAt: ago(0.02) }, 'as it is'],
])('of one that was woken for its link: %s', (_words, change, what) => {
  const woken = { ...running, linked: true, linkCheckSince: ago(0.1), stateSince: ago(0.1) };
  expect(next({ ...woken, ...change })).toBe(what);
});

test('with the rule switched off nothing sleeps for want of requests', () => {
  expect(planSleep(running, now, { ...rules, idleDays: 0 })).toBeNull();
});

const day = fc.option(fc.double({ min: 0, max: 60, noNaN: true }).map(ago));
test('whatever the world is: what is linked or paying, and not suspended, is never put to sleep', () => {
  fc.assert(
    fc.property(day, day, day, fc.boolean(), fc.boolean(), (request, seen, since, linked, paying) => {
      const slice = { ...running, linked, paying, lastRequestAt: request, lastLinkedSeenAt: seen };
      fc.pre(linked || paying);
      expect(next({ ...slice, stateSince: since ?? ago(1) })).toBe('as it is');
    }),
  );
});

test('whatever the world is: a sleeping link is never left unseen for 30 days', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (days) => {
      const woken = next({ ...asleep, lastLinkedSeenAt: ago(days), stateSince: ago(days) });
      if (days >= 21) expect(woken).toBe('running');
    }),
  );
});
