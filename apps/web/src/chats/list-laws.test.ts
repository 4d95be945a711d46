import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steadyOrder } from '../kit/steady-order.ts';
import type { ChatFilter } from './api/keys.ts';
import { filters } from './filters.ts';
import { belongs, compareRows, dropRow, flatten, type ListData, mergeRow } from './list-pages.ts';
import { makeRow } from './make-row.test-kit.ts';

const id = fc.constantFrom(...'abcdefghij');
const row = fc
  .record({
    id,
    pinned: fc.boolean(),
    lastAt: fc.option(
      fc.constantFrom('2026-03-01T10:00:00Z', '2026-03-01T10:00:01Z', '2025-01-01T00:00:00Z'),
    ),
    archived: fc.boolean(),
    unread: fc.nat(2),
    markedUnread: fc.boolean(),
    draft: fc.boolean(),
    kind: fc.constantFrom('direct', 'group'),
    ball: fc.constantFrom('me', 'them', 'nobody'),
  })
  .map(({ id: name, ...change }) => makeRow(name, change as Parameters<typeof makeRow>[1]));
const rows = fc.uniqueArray(row, { selector: (one) => one.id });
const paged = (sorted: ReturnType<typeof makeRow>[], size: number): ListData => {
  const pages = [];
  for (let from = 0; from === 0 || from < sorted.length; from += size)
    pages.push({
      chats: sorted.slice(from, from + size),
      next: from + size < sorted.length ? `p${from}` : null,
    });
  return { pages, pageParams: pages.map(() => null) };
};

test('the order is total: any two chats stand one before the other, the same from both sides', () => {
  fc.assert(
    fc.property(rows, (all) => {
      for (const a of all) {
        for (const b of all) {
          if (a.id !== b.id) expect(Math.sign(compareRows(a, b))).toBe(-Math.sign(compareRows(b, a)));
        }
      }
      const sorted = all.toSorted(compareRows);
      expect(all.toReversed().toSorted(compareRows)).toEqual(sorted);
      const firstUnpinned = sorted.findIndex((one) => !one.pinned);
      if (firstUnpinned !== -1) expect(sorted.slice(firstUnpinned).some((one) => one.pinned)).toBe(false);
    }),
  );
});

test('a loaded list shows each chat once and in order, also where pages overlap', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 4 }), (all, size) => {
      const sorted = all.toSorted(compareRows);
      const data = paged(sorted, size);
      const doubled = { ...data, pages: [...data.pages, { chats: sorted.slice(0, 2), next: null }] };
      expect(flatten(doubled)).toEqual(sorted);
    }),
  );
});

test('a fresh row of a list that is loaded whole makes the list that a new fetch would give', () => {
  fc.assert(
    fc.property(
      rows,
      row,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(...filters),
      (all, fresh, size, filter) => {
        const shown = all.filter((one) => one.id !== fresh.id && belongs(one, filter as ChatFilter));
        const merged = flatten(mergeRow(paged(shown.toSorted(compareRows), size), fresh, filter, ''));
        const wanted = belongs(fresh, filter) ? [...shown, fresh] : shown;
        expect(merged).toEqual(wanted.toSorted(compareRows));
      },
    ),
  );
});

test('a chat that left the filter stays where the person sees it, and one is never shown twice', () => {
  fc.assert(
    fc.property(rows, row, (before, fresh) => {
      // Into and out of the archive a chat goes at once.
      const all = before.filter((one) => one.id !== fresh.id || one.archived === fresh.archived);
      const data = paged(all.toSorted(compareRows), 3);
      const merged = flatten(mergeRow(mergeRow(data, fresh, 'all', ''), fresh, 'all', ''));
      expect(new Set(merged.map((one) => one.id)).size).toBe(merged.length);
      for (const one of all) expect(merged.map(({ id: name }) => name)).toContain(one.id);
      expect(flatten(dropRow(data, fresh.id)).some((one) => one.id === fresh.id)).toBe(false);
    }),
  );
});

test('only the archive shows what is archived, apart from drafts, which are never hidden', () => {
  const hidden = makeRow('a', {
    archived: true,
    pinned: true,
    unread: 3,
    markedUnread: true,
    kind: 'group',
    ball: 'me',
    draft: true,
  });
  expect(filters.filter((filter) => belongs(hidden, filter))).toEqual(['drafts', 'archived']);
});

const order = fc.shuffledSubarray([...'abcdefgh']);

test('a list that is held keeps its rows in their places and loses none that is further down', () => {
  fc.assert(
    fc.property(order, order, (shown, newest) => {
      const { ids, waiting } = steadyOrder(shown, newest, true);
      const kept = shown.filter((one) => newest.includes(one));
      if (shown.length > 0) expect(ids.slice(0, kept.length)).toEqual(kept);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((one) => newest.includes(one))).toBe(true);
      expect(waiting).toBeLessThanOrEqual(newest.length);
      if (JSON.stringify(ids) === JSON.stringify(newest)) expect(waiting).toBe(0);
    }),
  );
});

test('where rows are missing from a held list, something is said to wait', () => {
  fc.assert(
    fc.property(order, order, (shown, newest) => {
      const { ids, waiting } = steadyOrder(shown, newest, true);
      if (ids.length < newest.length) expect(waiting).toBeGreaterThan(0);
    }),
  );
});

test('a list that is let go is the newest order', () => {
  fc.assert(
    fc.property(order, order, (shown, newest) => {
      expect(steadyOrder(shown, newest, false)).toEqual({ ids: newest, waiting: 0 });
    }),
  );
});
