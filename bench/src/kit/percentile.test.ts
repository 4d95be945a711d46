import { expect, test } from 'vitest';
import { percentile, round } from './percentile.ts';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test('percentiles take the nearest rank, whatever the order of the values', () => {
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 1)).toBe(100);
});

test('one value is every percentile, and no value is none', () => {
  expect(percentile([7], 0.01)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});

test('rounding keeps the decimals asked for', () => {
  expect(round(1.23456)).toBe(1.23);
  expect(round(1.23456, 0)).toBe(1);
});
