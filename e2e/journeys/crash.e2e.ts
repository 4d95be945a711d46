import { expect, test } from 'vitest';
import { describeEnd } from '../src/crash/describe-end.ts';
import { runJourney } from '../src/crash/run-journey.ts';
import { settings } from '../src/kit/e2e.config.ts';

const seed = settings.crashSeed ?? 2041;

test('five kills at any moment lose no message, send none twice and leave nothing in the dark', {
  timeout: 1_200_000,
}, async () => {
  const end = await runJourney({ seed, arrivals: 2000, sends: 50, faults: 5 }, console.log);
  console.log(describeEnd(end));
  expect(end.differences, end.said.slice(-200).join('\n')).toEqual([]);
  expect(end.refusedSends).toEqual([]);
  expect(end.failedStarts).toEqual([]);
});
