import { expect, test } from 'vitest';
import { planJourney } from './plan-journey.ts';

const size = { seed: 7, chats: 20, arrivals: 2000, sends: 50, faults: 100 };

test('the same seed gives the same journey, another seed another one', () => {
  expect(planJourney(size)).toEqual(planJourney(size));
  expect(planJourney({ ...size, seed: 8 })).not.toEqual(planJourney(size));
});

test('faults come in order, never in the first quarter, and meet everyone at both moments', () => {
  const { faults, arrivals } = planJourney(size);
  const places = faults.map(({ after }) => after);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBeGreaterThanOrEqual(500);
  expect(places.at(-1)).toBeLessThan(arrivals.length);
  for (const victim of ['slice', 'browser', 'database'])
    for (const moment of ['any', 'sending'])
      expect(faults.some((fault) => fault.victim === victim && fault.moment === moment)).toBe(true);
});
