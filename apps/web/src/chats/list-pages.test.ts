import { expect, test } from 'vitest';
import { belongs, compareRows, dropRow, flatten, type ListData, mergeRow } from './list-pages.ts';
import { makeRow } from './make-row.test-kit.ts';

const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`;
const list = (rows: ReturnType<typeof makeRow>[], next: string | null = null): ListData => ({
  pages: [{ chats: rows, next }],
  pageParams: [undefined],
});

test('pinned chats come first, then the newest', () => {
  const rows = [
    makeRow('old', { lastAt: at(1) }),
    makeRow('pin', { lastAt: at(0), pinned: true }),
    makeRow('new', { lastAt: at(9) }),
  ];
  expect(rows.sort(compareRows).map((row) => row.id)).toEqual(['pin', 'new', 'old']);
});

test('a chat without a time is last', () => {
  const rows = [makeRow('never', { lastAt: null }), makeRow('once', { lastAt: at(1) })];
  expect(rows.sort(compareRows)[0]?.id).toBe('once');
});

test('a known row is replaced and takes its new place', () => {
  const data = mergeRow(
    list([makeRow('a', { lastAt: at(5) }), makeRow('b', { lastAt: at(4) })]),
    makeRow('b', { lastAt: at(6) }),
    'all',
    '',
  );
  expect(flatten(data).map((row) => row.id)).toEqual(['b', 'a']);
});

test('an answered chat stays in "waiting" until the person leaves the filter', () => {
  const data = mergeRow(list([makeRow('a', { ball: 'me' })]), makeRow('a', { ball: 'them' }), 'waiting', '');
  expect(flatten(data)).toHaveLength(1);
  expect(flatten(data)[0]?.ball).toBe('them');
});

test('a chat that now waits comes into the filter, one that does not stays out', () => {
  const empty = list([]);
  expect(flatten(mergeRow(empty, makeRow('a', { ball: 'me' }), 'waiting', ''))).toHaveLength(1);
  expect(flatten(mergeRow(empty, makeRow('b', { ball: 'them' }), 'waiting', ''))).toHaveLength(0);
});

test('a row beyond the last loaded page waits for its page', () => {
  const data = list([makeRow('a', { lastAt: at(9) })], 'next');
  expect(flatten(mergeRow(data, makeRow('old', { lastAt: at(1) }), 'all', ''))).toHaveLength(1);
  expect(flatten(mergeRow(data, makeRow('new', { lastAt: at(10) }), 'all', ''))).toHaveLength(2);
});

test('a searched list takes in no strangers', () => {
  expect(flatten(mergeRow(list([]), makeRow('a'), 'all', 'ana'))).toHaveLength(0);
});

test('a chat that moved to an earlier page while pages loaded is shown once', () => {
  const data: ListData = {
    pages: [
      { chats: [makeRow('a', { unread: 1 })], next: 'n' },
      { chats: [makeRow('a', { unread: 2 })], next: null },
    ],
    pageParams: [],
  };
  expect(flatten(data)).toHaveLength(1);
});

test('a chat that is archived leaves every list but that of the archive, and comes back out of it', () => {
  const [here, away] = [makeRow('a'), makeRow('a', { archived: true })];
  for (const filter of ['all', 'waiting', 'unread'] as const)
    expect(flatten(mergeRow(list([here]), away, filter, ''))).toEqual([]);
  expect(flatten(mergeRow(list([]), away, 'archived', ''))).toEqual([away]);
  expect(flatten(mergeRow(list([away]), here, 'archived', ''))).toEqual([]);
  // An answered chat stays in "waiting" until the person goes elsewhere.
  expect(flatten(mergeRow(list([here]), makeRow('a', { ball: 'them' }), 'waiting', ''))).toHaveLength(1);
});

test('a removed chat leaves the list', () => {
  expect(flatten(dropRow(list([makeRow('a'), makeRow('b')]), 'a')).map((row) => row.id)).toEqual(['b']);
});

test('filters ask what their name says', () => {
  expect(belongs(makeRow('a', { unread: 2 }), 'unread')).toBe(true);
  expect(belongs(makeRow('a', { markedUnread: true }), 'unread')).toBe(true);
  expect(belongs(makeRow('a', { kind: 'group' }), 'groups')).toBe(true);
  expect(belongs(makeRow('a', { archived: true }), 'all')).toBe(false);
  expect(belongs(makeRow('a', { archived: true }), 'archived')).toBe(true);
  expect(belongs(makeRow('a', { draft: true }), 'drafts')).toBe(true);
  expect(belongs(makeRow('a', { pinned: true }), 'pinned')).toBe(true);
});
