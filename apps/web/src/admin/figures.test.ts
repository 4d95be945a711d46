import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ago } from './ago.ts';
import { megabytes, percent } from './figures.ts';
import { evenly, summary } from './series.ts';
import { sparkPath } from './spark-path.ts';

test('sizes are told in the unit that fits, and what is not known by a dash', () => {
  expect(megabytes(412.4, 'en')).toBe('412 MB');
  expect(megabytes(1434, 'en')).toBe('1.4 GB');
  expect(megabytes(1434, 'pt-BR')).toBe('1,4 GB');
  expect(megabytes(null, 'en')).toBe('–');
  expect(percent(38.4, 'en')).toBe('38%');
});

test('a moment is told as seen from now, before and after it, and by its date a month away', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  const locale = { language: 'en', timeZone: 'UTC' };
  expect(ago('2026-03-10T11:59:40Z', now, locale)).toBe('now');
  expect(ago('2026-03-10T11:59:10Z', now, locale)).toBe('1 minute ago');
  expect(ago('2026-03-10T09:30:00Z', now, locale)).toBe('2 hours ago');
  expect(ago('2026-03-17T12:00:00Z', now, locale)).toBe('in 7 days');
  expect(ago('2026-01-10T12:00:00Z', now, locale)).toBe('Jan 10');
  expect(ago('2026-03-10T11:00:00Z', now, { ...locale, language: 'es' })).toBe('hace 1 hora');
});

describe('figures over time', () => {
  const at = (hour: number, value: number | null) => ({
    at: `2026-03-10T${String(hour).padStart(2, '0')}:00:00Z`,
    value,
  });

  it('stand at even distances, with a gap where nothing was checked', () => {
    const points = [at(1, 10), at(2, null), at(5, 30)];
    expect(evenly(points, 'hour', (point) => point.value)).toEqual([10, null, null, null, 30]);
    expect(evenly([], 'hour', () => 1)).toEqual([]);
  });

  it('are summed up by what was measured', () => {
    expect(summary([null, 4, 2, null])).toEqual({ least: 2, most: 4, last: 2 });
    expect(summary([null])).toBeNull();
  });
});

describe('a sparkline', () => {
  it('breaks where nothing was measured, and shows a value that stands alone', () => {
    const { lines, dots } = sparkPath([1, 2, null, 3], { width: 30, height: 10 });
    expect(lines).toHaveLength(1);
    expect(dots).toEqual([{ x: 30, y: 0 }]);
  });

  it('stays in its box whatever is measured', () => {
    const value = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const { lines, dots } = sparkPath(values, { width: 100, height: 20, top: 50 });
        const numbers = lines.flatMap((line) => line.match(/[\d.e+-]+/g) ?? []).map(Number);
        expect(numbers.every((number) => number >= 0 && number <= 100)).toBe(true);
        expect(dots.every(({ x, y }) => x >= 0 && x <= 100 && y >= 0 && y <= 20)).toBe(true);
      }),
    );
  });
});
