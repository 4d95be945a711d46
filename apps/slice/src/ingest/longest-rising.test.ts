import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRising } from './longest-rising.ts';

const few = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 11 });

/** Is this what remains of the values when some are left out? */
function isWithin(part: readonly number[], values: readonly number[]): boolean {
  let at = 0;
  for (const value of values) if (value === part[at]) at += 1;
  return at === part.length;
}

/** The length of the longest rising part, by trying every part. */
function bruteForce(values: readonly number[]): number {
  let longest = 0;
  for (let chosen = 0; chosen < 2 ** values.length; chosen += 1) {
    const part = values.filter((_, index) => chosen & (1 << index));
    if (part.every((value, index) => index === 0 || value > (part[index - 1] ?? 0)))
      longest = Math.max(longest, part.length);
  }
  return longest;
}

test('what is found rises, stands in the values in this order, and nothing longer does', () => {
  fc.assert(
    fc.property(few, (values) => {
      const found = longestRising(values);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      expect(isWithin(found, values)).toBe(true);
      expect(found.length).toBe(bruteForce(values));
    }),
    { numRuns: 60 },
  );
});

test('of what rises already all is kept, of what falls one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), (values) => {
      const rising = values.toSorted((a, b) => a - b);
      expect(longestRising(rising)).toEqual(rising);
      expect(longestRising(rising.toReversed())).toHaveLength(1);
    }),
  );
});
