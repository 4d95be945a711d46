import { describe, expect, it } from 'vitest';
import { readPageTime, readSentAt } from './page-time.ts';

// A Wednesday.
const now = Date.UTC(2026, 8, 30, 18, 0);
const from = (printed: string | null, at = now) => {
  const time = readPageTime(printed, at);
  return time && `${new Date(time.from).toISOString().slice(0, 16)} ${time.precision}`;
};

describe('the time of a list row', () => {
  it.each([
    ['17:14', '2026-09-30T17:14 minute'],
    ['5:14 PM', '2026-09-30T17:14 minute'],
    ['12:05\u202fAM', '2026-09-30T00:05 minute'],
    ['17.14', '2026-09-30T17:14 minute'],
    ['Yesterday', '2026-09-29T00:00 day'],
    ['Today', '2026-09-30T00:00 day'],
    ['Tuesday', '2026-09-29T00:00 day'],
    ['Wednesday', '2026-09-23T00:00 day'],
    ['Thursday', '2026-09-24T00:00 day'],
    ['10/30/2024', '2024-10-30T00:00 day'],
    ['30/10/2024', '2024-10-30T00:00 day'],
    ['16.10.2025', '2025-10-16T00:00 day'],
    ['9/4/26', '2026-09-04T00:00 day'],
    ['2026-09-04', '2026-09-04T00:00 day'],
    ['soon', null],
    ['', null],
    [null, null],
    ['25:61', null],
  ])('%s is %s', (printed, expected) => {
    expect(from(printed)).toBe(expected);
  });

  it('means yesterday when the clock of a row is still ahead of us', () => {
    expect(from('23:58', Date.UTC(2026, 8, 30, 0, 3))).toBe('2026-09-29T23:58 minute');
  });

  it('allows the page a few minutes of advance', () => {
    expect(from('18:03')).toBe('2026-09-30T18:03 minute');
  });
});

describe('the time of a bubble', () => {
  it('is said in UTC, since the browser runs in UTC', () => {
    expect(readSentAt('2024-10-30T22:41')).toBe(Date.UTC(2024, 9, 30, 22, 41));
    expect(readSentAt(null)).toBeNull();
    expect(readSentAt('nonsense')).toBeNull();
  });
});
