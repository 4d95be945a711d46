import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HoleInput, planHoles, type Standing } from './plan-holes.ts';

/** Key `k7` was sent at minute 7. */
const standing = (at: number): [string, Standing] => [`k${at}`, { id: `id${at}`, orderedAt: at * 60_000 }];
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const keys = (from: number, to: number) => span(from, to).map((at) => `k${at}`);
const stand = (...ats: number[]) => new Map(ats.map(standing));

function input(given: {
  window: string[];
  known: number[];
  read?: number[];
  more?: Partial<HoleInput>;
}): HoleInput {
  return {
    order: given.window,
    known: stand(...given.known.filter((at) => given.window.includes(`k${at}`))),
    stored: stand(...given.known.filter((at) => given.window.includes(`k${at}`)), ...(given.read ?? [])),
    erased: new Set(),
    historyEnd: false,
    open: [],
    newestBefore: given.known.length > 0 ? (standing(Math.max(...given.known))[1] ?? null) : null,
    ...given.more,
  };
}

const hole = { id: 'hole', beforeAt: 5 * 60_000, afterKey: 'k20', afterAt: 20 * 60_000 };

describe('a hole opens', () => {
  it('where a window shares nothing with what was stored before', () => {
    const plan = planHoles(input({ window: keys(20, 29), known: span(1, 5), read: span(20, 29) }));
    expect(plan.opened).toEqual({ beforeAt: 5 * 60_000, after: standing(20)[1], beyond: false });
  });

  it('where messages between are empty shells, above the shells', () => {
    const plan = planHoles(input({ window: keys(4, 29), known: span(1, 5), read: span(20, 29) }));
    expect(plan.opened?.after).toEqual(standing(20)[1]);
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
  ])('not where %s', (_why, given) => {
    expect(planHoles(given).opened).toBeNull();
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
    expect(scrolled(5, span(6, 19))).toEqual({ opened: null, closed: ['hole'], changed: [] });
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
    ).toEqual(['hole']);
  });

  it('narrows by what is read, and stays open over a shell', () => {
    const plan = scrolled(5, span(12, 19));
    expect(plan.closed).toEqual([]);
    expect(plan.changed).toEqual([{ id: 'hole', after: standing(12)[1], beyond: false }]);
  });

  it('says so when the page has nothing older', () => {
    expect(scrolled(10, span(10, 19), { historyEnd: true }).changed).toEqual([
      { id: 'hole', after: standing(10)[1], beyond: true },
    ]);
  });

  it('is not judged by a window that does not show its upper end', () => {
    const away = planHoles(input({ window: keys(1, 4), known: span(1, 5), more: { open: [hole] } }));
    expect(away).toEqual({ opened: null, closed: [], changed: [] });
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
