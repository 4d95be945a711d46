import { expect, test } from 'vitest';
import { describeEnd } from '../src/crash/describe-end.ts';
import { runJourney } from '../src/crash/run-journey.ts';
import { settings } from '../src/kit/e2e.config.ts';

const seed = settings.crashSeed ?? 1;
const faults = settings.crashFaults ?? 100;
/** A fault and what follows it take a while; messages come all the time. */
const arrivals = Math.max(2000, faults * 150);

test(`${faults} kills at any moment lose no message, send none twice and leave nothing in the dark`, {
  timeout: 5_400_000,
}, async () => {
  const end = await runJourney({ seed, arrivals, sends: Math.max(50, faults * 2), faults }, console.log);
  console.log(describeEnd(end));
  expect(end.differences, end.said.slice(-200).join('\n')).toEqual([]);
  expect(end.refusedSends).toEqual([]);
  expect(end.failedStarts).toEqual([]);
});
