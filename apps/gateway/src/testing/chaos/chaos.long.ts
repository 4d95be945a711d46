import { needs } from '@queunir/server/testing/needs';
import { expect, test } from 'vitest';
import { runChaos } from './run-chaos.ts';

test('a hundred faults one after the other leave a service of twenty slices whole, and nobody answered by another’s slice', {
  timeout: 5_400_000,
}, async (context) => {
  needs(context, 'linux', 'root', { program: 'dockerd' });
  const end = await runChaos({ seed: 100, count: 100 }, console.log);
  console.log(
    `${end.happened.length} faults, ${end.answers} answers, ${end.mixedUp.length} of them mixed up`,
  );
  expect(end.wrong).toEqual([]);
  expect(end.mixedUp).toEqual([]);
  expect(end.happened).toHaveLength(100);
});
