import { needs } from '@queunir/server/testing/needs';
import { expect, test } from 'vitest';
import { runChaos } from './run-chaos.ts';

// Chosen so that the five are of different kinds: see what it prints.
const seed = 1;

test('whatever of a service of twenty slices is killed, it becomes whole again, and nobody is answered by another’s slice', {
  timeout: 900_000,
}, async (context) => {
  needs(context, 'linux', 'root', { program: 'dockerd' });
  const end = await runChaos({ seed, count: 5 }, console.log);
  expect(end.wrong).toEqual([]);
  expect(end.mixedUp).toEqual([]);
  expect(end.answers).toBeGreaterThan(100);
  expect(end.happened).toHaveLength(5);
});
