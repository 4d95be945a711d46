import { expect, test } from 'vitest';
import { isPartOf } from './is-part-of.ts';
import { seeded } from './seeded.ts';

test('what is left of a text, and a text said twice, are part of it; other words are not', () => {
  expect(isPartOf('Hello', 'Hello there')).toBe(true);
  expect(isPartOf('🤣', 'Hello *there* 🤣')).toBe(true);
  expect(isPartOf('there Hello', 'Hello there')).toBe(true);
  expect(isPartOf('Hello there Hello there', 'Hello there')).toBe(true);
  expect(isPartOf('22:41', 'Hello there')).toBe(false);
  expect(isPartOf('Good bye', 'Hello there')).toBe(false);
});

test('a seed gives the same numbers each time', () => {
  const [one, other] = [seeded(7), seeded(7)];
  const numbers = Array.from({ length: 20 }, () => one.below(1_000));
  expect(Array.from({ length: 20 }, () => other.below(1_000))).toEqual(numbers);
  expect(new Set(numbers).size).toBeGreaterThan(15);
});
