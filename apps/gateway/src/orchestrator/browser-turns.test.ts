import { expect, test } from 'vitest';
import { takeBrowserTurns } from './browser-turns.ts';

test('browsers that come together start two seconds apart, one that comes alone at once', () => {
  let now = 5_000;
  const turn = takeBrowserTurns(() => now);
  expect([turn(), turn(), turn()]).toEqual([0, 2_000, 4_000]);
  now += 1_000;
  expect(turn()).toBe(5_000);
  now += 60_000;
  expect(turn()).toBe(0);
});
