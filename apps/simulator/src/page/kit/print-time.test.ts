import { beforeAll, describe, expect, test } from 'vitest';
import { usualLook } from '../../wire/look.ts';
import { setLook } from './look.ts';
import {
  printDate,
  printLastSeen,
  printListTime,
  printSeparator,
  printTime,
  sameDay,
  setClock,
} from './print-time.ts';

/** Thursday, 15 January 2026, in the zone in which the test runs. */
const noon = new Date(2026, 0, 15, 12, 5).getTime();
const day = 86_400_000;

beforeAll(() => setClock(noon));

describe('times as the page prints them', () => {
  test('12 and 24 hours', () => {
    expect(printTime(noon)).toBe('12:05 PM');
    expect(printTime(new Date(2026, 0, 15, 0, 7).getTime())).toBe('12:07 AM');
    setLook({ ...usualLook, hour12: false });
    expect(printTime(new Date(2026, 0, 15, 9, 7).getTime())).toBe('09:07');
    setLook(usualLook);
  });

  test('in the list: hour, Yesterday, weekday, date', () => {
    expect([0, 1, 3, 7, 60].map((ago) => printListTime(noon - ago * day))).toEqual([
      '12:05 PM',
      'Yesterday',
      'Monday',
      '1/8/2026',
      '11/16/2025',
    ]);
  });

  test('on separators: Today, Yesterday, a weekday up to seven days back, the date', () => {
    expect([0, 1, 3, 7, 8].map((ago) => printSeparator(noon - ago * day))).toEqual([
      'Today',
      'Yesterday',
      'Monday',
      'Thursday',
      '1/7/2026',
    ]);
  });

  test('last seen', () => {
    expect(printLastSeen(noon)).toBe('last seen today at 12:05 PM');
    expect(printLastSeen(noon - day)).toBe('last seen yesterday at 12:05 PM');
    expect(printLastSeen(noon - 40 * day)).toBe(`last seen ${printDate(noon - 40 * day)} at 12:05 PM`);
  });

  test('days end at midnight', () => {
    expect(sameDay(new Date(2026, 0, 15, 23, 59).getTime(), new Date(2026, 0, 16, 0, 0).getTime())).toBe(
      false,
    );
  });
});
