import { expect, test } from 'vitest';
import { chooseSuperfluous } from './trim-backups.ts';

test('the two newest backups stay whatever their age, others for 30 days, and no more than ten', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const ago = (days: number) => ({ days, taken_at: new Date(now.getTime() - days * 86_400_000) });
  const gone = (...days: number[]) => chooseSuperfluous(days.map(ago), now).map(({ days }) => days);
  expect(gone()).toEqual([]);
  expect(gone(100, 200)).toEqual([]);
  expect(gone(1, 29, 31, 200)).toEqual([31, 200]);
  expect(gone(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)).toEqual([11, 12]);
});
