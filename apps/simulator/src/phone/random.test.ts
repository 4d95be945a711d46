import { describe, expect, test } from 'vitest';
import { phoneMessageKey, webMessageKey } from './message-key.ts';
import { between, pick, seededRandom } from './random.ts';

describe('seeded numbers', () => {
  test('repeat for a seed and stay within their bounds', () => {
    const take = (seed: number) => Array.from({ length: 50 }, seededRandom(seed));
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
    expect(take(3).every((number) => number >= 0 && number < 1)).toBe(true);
    const random = seededRandom(4);
    const drawn = new Set(Array.from({ length: 200 }, () => between(random, 2, 4)));
    expect([...drawn].sort()).toEqual([2, 3, 4]);
    expect(() => pick(random, [])).toThrow('nothing to pick from');
  });

  test('make keys of the known shapes', () => {
    const random = seededRandom(5);
    const keys = Array.from({ length: 60 }, () => phoneMessageKey(random));
    expect(keys.every((key) => /^(3A[0-9A-F]{18}|AC[0-9A-F]{30})$/.test(key))).toBe(true);
    expect(new Set(keys.map((key) => key.length))).toEqual(new Set([20, 32]));
    expect(webMessageKey(random)).toMatch(/^3EB0[0-9A-F]{18}$/);
  });
});
