import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedMessage } from './place-messages.ts';
import { type HoleInput, planHoles } from './plan-holes.ts';

/** Key `k7` was sent at minute 7. */
const at = (minute: number): PlacedMessage => ({ id: `id${minute}`, orderedAt: minute * 60_000, rank: 'a0' });
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const keys = (from: number, to: number) => span(from, to).map((minute) => `k${minute}`);
const stand = (minutes: number[]) => new Map(minutes.map((minute) => [`k${minute}`, at(minute)]));

function input(given: {
  window: string[];
  known: number[];
  read?: number[];
  more?: Partial<HoleInput>;
}): HoleInput {
  const inWindow = given.known.filter((minute) => given.window.includes(`k${minute}`));
  const stored = stand([...inWindow, ...(given.read ?? [])]);
  const top = given.window.find((key) => stored.has(key));
  const below = given.known.filter(
    (minute) => `k${minute}` !== top && minute < (stored.get(top ?? '')?.orderedAt ?? 0) / 60_000,
  );
  return {
    order: given.window,
    known: stand(inWindow),
    stored,
    erased: new Set(),
    historyEnd: false,
    atTop: false,
    promisedFrom: null,
    open: [],
    below: below.length > 0 ? at(Math.max(...below)) : null,
    ...given.more,
  };
}

const hole = {
  id: 'newer hole',
  before: at(5),
  beforeAt: 5 * 60_000,
  after: { ...at(20), key: 'k20' },
  afterAt: 20 * 60_000,
  fromStart: false,
};

describe('a hole opens', () => {
  it('where a window shares nothing with what was stored before', () => {
    const plan = planHoles(input({ window: keys(20, 29), known: span(1, 5), read: span(20, 29) }));
    expect(plan.opened).toEqual([{ before: at(5), after: at(20), beyond: false }]);
  });

  it('where messages between are empty shells, above the shells', () => {
    const plan = planHoles(input({ window: keys(4, 29), known: span(1, 5), read: span(20, 29) }));
    expect(plan.opened).toEqual([{ before: at(5), after: at(20), beyond: false }]);
  });

  it('where older messages are read and those between are not', () => {
    const plan = planHoles(input({ window: keys(1, 29), known: span(20, 29), read: span(1, 5) }));
    expect(plan.opened).toEqual([{ before: at(5), after: at(20), beyond: false }]);
  });

  it('at every place where something is missing', () => {
    const plan = planHoles(input({ window: keys(1, 29), known: [1, 2, 12], read: span(20, 29) }));
    expect(plan.opened.map(({ before, after }) => [before.id, after.id])).toEqual([
      ['id2', 'id12'],
      ['id12', 'id20'],
    ]);
  });

  it('of which only the phone has the rest, where the page says that nothing older exists', () => {
    const plan = planHoles(
      input({ window: keys(20, 29), known: [5], read: span(20, 29), more: { historyEnd: true } }),
    );
    expect(plan.opened).toEqual([{ before: at(5), after: at(20), beyond: true }]);
  });

  it('also where all of them were sent in one minute', () => {
    const placed = (rank: string): PlacedMessage => ({ id: rank, orderedAt: 60_000, rank });
    const plan = planHoles({
      ...input({ window: ['c', 'd'], known: [] }),
      stored: new Map([
        ['c', placed('c')],
        ['d', placed('d')],
      ]),
      below: placed('a'),
    });
    expect(plan.opened).toEqual([{ before: placed('a'), after: placed('c'), beyond: false }]);
  });

  it.each([
    ['what is new follows what is known', input({ window: keys(1, 9), known: span(1, 5), read: span(6, 9) })],
    ['the chat was never read', input({ window: keys(1, 9), known: [], read: span(5, 9) })],
    ['the window is an older one', input({ window: keys(1, 5), known: span(20, 29), read: span(1, 5) })],
    ['nothing of the window could be read', input({ window: keys(20, 29), known: span(1, 5) })],
    [
      'what stands between was erased on purpose',
      input({
        window: keys(1, 9),
        known: span(1, 5),
        read: [8, 9],
        more: { erased: new Set(['k6', 'k7']) },
      }),
    ],
    [
      'a hole is known there',
      input({
        window: keys(1, 29),
        known: [...span(1, 5), ...span(20, 29)],
        read: [10],
        more: { open: [hole] },
      }),
    ],
  ])('not where %s', (_why, given) => {
    expect(planHoles(given).opened).toEqual([]);
  });
});

describe('an open hole', () => {
  const scrolled = (from: number, read: number[], more: Partial<HoleInput> = {}) =>
    planHoles(
      input({
        window: keys(from, 29),
        known: [...span(1, 5), ...span(20, 29)],
        read,
        more: { open: [hole], ...more },
      }),
    );

  it('closes when the newest message from before is met again with nothing unread between', () => {
    expect(scrolled(5, span(6, 19))).toEqual({
      opened: [],
      begun: null,
      closed: ['newer hole'],
      changed: [],
    });
  });

  it('closes by an older one too: the newest may have been deleted since', () => {
    expect(
      planHoles(
        input({
          window: ['k4', ...keys(6, 29)],
          known: [4, ...span(20, 29)],
          read: span(6, 19),
          more: { open: [hole] },
        }),
      ).closed,
    ).toEqual(['newer hole']);
  });

  it('does not close by another message of the same minute when the one below it is gone', () => {
    const lost = { ...hole, before: null };
    expect(scrolled(5, span(6, 19), { open: [lost] }).closed).toEqual([]);
    expect(scrolled(4, span(6, 19), { open: [lost] }).closed).toEqual(['newer hole']);
  });

  it('does not close by a message that was read since and is placed below, for what the list told of a minute may be behind it', () => {
    // The message below stands at the end of its minute, as the list told it; the next one of that minute at its beginning.
    const before = { ...at(5), orderedAt: 5 * 60_000 + 980 };
    const read = { id: 'id read since', orderedAt: 5 * 60_000, rank: 'a0' };
    const given = input({
      window: ['read', ...keys(6, 29)],
      known: span(6, 29),
      more: { open: [{ ...hole, before }] },
    });
    const stored = new Map([...given.stored, ['read', read]]);
    expect(planHoles({ ...given, known: stored, stored }).closed).toEqual([]);
  });

  it('does not close by an older message that was stored after it opened', () => {
    const late = { ...at(3), id: 'stored after the hole' };
    const given = input({ window: ['late', ...keys(6, 29)], known: span(6, 29), more: { open: [hole] } });
    const stored = new Map([...given.stored, ['late', late]]);
    expect(planHoles({ ...given, known: stored, stored }).closed).toEqual([]);
  });

  it('narrows by what is read, and stays open over a shell', () => {
    const plan = scrolled(5, span(12, 19));
    expect(plan.closed).toEqual([]);
    expect(plan.changed).toEqual([{ id: 'newer hole', after: at(12), beyond: false }]);
  });

  it('says so when the page has nothing older', () => {
    expect(scrolled(10, span(10, 19), { historyEnd: true }).changed).toEqual([
      { id: 'newer hole', after: at(10), beyond: true },
    ]);
  });

  it('is not judged by a window that does not show its upper end', () => {
    const away = planHoles(input({ window: keys(1, 4), known: span(1, 5), more: { open: [hole] } }));
    expect(away).toEqual({ opened: [], begun: null, closed: [], changed: [] });
  });
});

describe('a chat of which nothing was read', () => {
  const linked = { promisedFrom: 15 * 60_000 + 30_000 };
  const first = (from: number, more: Partial<HoleInput> = {}) =>
    planHoles(
      input({ window: keys(from, 29), known: [], read: span(from, 29), more: { ...linked, ...more } }),
    );

  it('has a hole where its first window does not reach back to the link', () => {
    expect(first(20).begun).toEqual(at(20));
    // What was sent in the minute of the link may have come before it or after.
    expect(first(15).begun).toEqual(at(15));
  });

  it.each([
    ['its first window reaches back to before the link', first(14)],
    ['the page says that nothing older exists', first(20, { historyEnd: true })],
    ['the page was turned up to its beginning', first(20, { atTop: true })],
    ['nothing is promised', first(20, { promisedFrom: null })],
    ['something older is stored', first(20, { below: at(5) })],
  ])('has none where %s', (_why, plan) => {
    expect(plan.begun).toBeNull();
  });

  it('has one where shells stand above what was read, though nothing older exists', () => {
    const plan = planHoles(
      input({ window: keys(18, 29), known: [], read: span(20, 29), more: { ...linked, historyEnd: true } }),
    );
    expect(plan.begun).toEqual(at(20));
  });

  const begun = { ...hole, before: null, beforeAt: linked.promisedFrom, fromStart: true };
  const back = (from: number, read: number[], more: Partial<HoleInput> = {}) =>
    planHoles(
      input({
        window: keys(from, 29),
        known: span(20, 29),
        read,
        more: { ...linked, open: [begun], ...more },
      }),
    );

  it('closes it when everything back to before the link is read, or the page has no more', () => {
    expect(back(13, span(14, 19)).closed).toEqual(['newer hole']);
    expect(back(17, span(17, 19), { historyEnd: true }).closed).toEqual(['newer hole']);
    expect(back(17, span(17, 19), { atTop: true }).closed).toEqual(['newer hole']);
  });

  it('keeps it while anything between is not read, and never calls it beyond what the page has', () => {
    expect(back(13, [13, 14, ...span(17, 19)])).toEqual({
      opened: [],
      begun: null,
      closed: [],
      changed: [{ id: 'newer hole', after: at(17), beyond: false }],
    });
    expect(back(17, [19], { historyEnd: true }).changed).toEqual([
      { id: 'newer hole', after: at(19), beyond: false },
    ]);
  });
});

it('never closes while any message between is not stored, whatever was read', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 6, max: 19 })), (read) => {
      const plan = planHoles(
        input({
          window: keys(3, 29),
          known: [...span(1, 5), ...span(20, 29)],
          read,
          more: { open: [hole] },
        }),
      );
      expect(plan.closed.length === 1).toBe(read.length === 14);
    }),
    { seed: 7, numRuns: 200 },
  );
});
