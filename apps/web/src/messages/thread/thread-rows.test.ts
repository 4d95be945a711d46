import { expect, test } from 'vitest';
import { makeMessage } from '../make-message.test-kit.ts';
import { countNewSince, type ThreadRow, threadRows } from './thread-rows.ts';

const locale = { language: 'en', timeZone: 'America/Sao_Paulo' };
const said = (id: string, sentAt: string, change = {}) => makeMessage(id, { sentAt, ...change });
const shape = (rows: ThreadRow[]) =>
  rows.flatMap((row) => [
    ...(row.dayAt ? ['day'] : []),
    ...(row.unread === null ? [] : ['unread']),
    row.message.id,
  ]);
const bubble = (rows: ThreadRow[], id: string) => {
  const row = rows.find((other) => other.message.id === id);
  return row && { first: row.first, last: row.last };
};

test('every day has one heading', () => {
  const rows = threadRows(
    [said('a', '2026-03-01T12:00:00Z'), said('b', '2026-03-01T13:00:00Z'), said('c', '2026-03-02T12:00:00Z')],
    locale,
    null,
  );
  expect(shape(rows)).toEqual(['day', 'a', 'b', 'day', 'c']);
});

test("a day ends at midnight of the tenant's zone, not of UTC", () => {
  const rows = threadRows(
    [said('a', '2026-03-01T23:00:00Z'), said('b', '2026-03-02T02:30:00Z'), said('c', '2026-03-02T03:10:00Z')],
    locale,
    null,
  );
  expect(shape(rows)).toEqual(['day', 'a', 'b', 'day', 'c']);
});

test('messages of one author within five minutes are one run', () => {
  const rows = threadRows(
    [said('a', '2026-03-01T12:00:00Z'), said('b', '2026-03-01T12:03:00Z'), said('c', '2026-03-01T12:20:00Z')],
    locale,
    null,
  );
  expect(bubble(rows, 'a')).toEqual({ first: true, last: false });
  expect(bubble(rows, 'b')).toEqual({ first: false, last: true });
  expect(bubble(rows, 'c')).toEqual({ first: true, last: true });
});

test('another author begins a new run', () => {
  const rows = threadRows(
    [
      said('a', '2026-03-01T12:00:00Z', { author: 'Ana' }),
      said('b', '2026-03-01T12:00:00Z', { author: 'Bia' }),
    ],
    locale,
    null,
  );
  expect(bubble(rows, 'b')?.first).toBe(true);
});

test('the unread divider stands before its message, counts, and ends the run', () => {
  const rows = threadRows(
    [
      said('a', '2026-03-01T12:00:00Z'),
      said('b', '2026-03-01T12:01:00Z'),
      said('mine', '2026-03-01T12:02:00Z', { own: true }),
    ],
    locale,
    'b',
  );
  expect(shape(rows)).toEqual(['day', 'a', 'unread', 'b', 'mine']);
  expect(rows.find((row) => row.message.id === 'b')?.unread).toBe(1);
  expect(bubble(rows, 'a')?.last).toBe(true);
});

test('a message that waits without a time stays in the day before it', () => {
  const rows = threadRows(
    [said('a', '2026-03-01T12:00:00Z'), makeMessage('w', { own: true, sentAt: null })],
    locale,
    null,
  );
  expect(shape(rows)).toEqual(['day', 'a', 'w']);
});

test('what came behind the last seen message is counted, our own not', () => {
  const messages = [
    said('a', '2026-03-01T12:00:00Z'),
    said('mine', '2026-03-01T12:01:00Z', { own: true }),
    said('b', '2026-03-01T12:02:00Z'),
  ];
  expect(countNewSince(messages, 'a')).toBe(1);
  expect(countNewSince(messages, 'b')).toBe(0);
  expect(countNewSince(messages, 'gone')).toBe(0);
});

test('while older pages are to come, the oldest row has no heading that would leave again', () => {
  const rows = threadRows(
    [said('a', '2026-03-01T12:00:00Z'), said('b', '2026-03-02T12:00:00Z')],
    locale,
    null,
    true,
  );
  expect(shape(rows)).toEqual(['a', 'day', 'b']);
});
