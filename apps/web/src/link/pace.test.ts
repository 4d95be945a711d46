import { expect, test } from 'vitest';
import { addSighting, paceOf, type Sighting } from './pace.ts';
import { paceWords } from './use-pace.ts';

const seconds = (at: number, done: number): Sighting => ({ at: at * 1000, done });
const see = (...all: Sighting[]) => all.reduce(addSighting, [] as readonly Sighting[]);

test('rate and time left come from what was seen being done', () => {
  const seen = see(seconds(0, 12), seconds(3, 13), seconds(6, 14));
  expect(paceOf(seen, 60, 7000)).toEqual({ perMinute: 20, minutesLeft: 2.3 });
});

test('nothing is claimed before something was done, nor from a moment alone', () => {
  expect(paceOf(see(seconds(0, 12)), 60, 60_000)).toBeNull();
  expect(paceOf(see(seconds(0, 12), seconds(1, 13)), 60, 1000)).toBeNull();
});

test('work that stands still grows slower', () => {
  const seen = see(seconds(0, 0), seconds(6, 2));
  expect(paceOf(seen, 10, 6000)!.perMinute).toBe(20);
  expect(paceOf(seen, 10, 63_000)!.perMinute).toBe(2);
});

test('only the last two minutes count, and work begun anew starts anew', () => {
  const seen = see(seconds(0, 0), seconds(100, 1), seconds(160, 11));
  expect(seen[0]).toEqual(seconds(100, 1));
  expect(addSighting(seen, seconds(170, 0))).toEqual([seconds(170, 0)]);
});

test('the words round to what a person can use', () => {
  expect(paceWords({ perMinute: 20.4, minutesLeft: 2.3 }, 'en')).toEqual({ rate: '20', left: '3 min' });
  expect(paceWords({ perMinute: 1.25, minutesLeft: 0.2 }, 'pt-BR')).toEqual({ rate: '1,3', left: '1 min' });
  expect(paceWords({ perMinute: 2, minutesLeft: 150 }, 'en').left).toBe('3 hr');
});
