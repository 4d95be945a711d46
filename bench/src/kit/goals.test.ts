import { expect, test } from 'vitest';
import { describeGoal, isGoalMet } from './goals.ts';

const fast = { figure: 'p50Ms', unit: 'ms', atMost: 50 } as const;
const good = { figure: 'performance', unit: '', atLeast: 90 } as const;

test('a goal is said in words with its unit', () => {
  expect(describeGoal(fast)).toBe('p50Ms ≤ 50 ms');
  expect(describeGoal(good)).toBe('performance ≥ 90');
});

test('a figure on the line keeps the goal, one past it does not', () => {
  expect(isGoalMet(fast, { p50Ms: 50 })).toBe(true);
  expect(isGoalMet(fast, { p50Ms: 50.1 })).toBe(false);
  expect(isGoalMet(good, { performance: 90 })).toBe(true);
  expect(isGoalMet(good, { performance: 89 })).toBe(false);
});

test('a figure that was not measured keeps no goal', () => {
  expect(isGoalMet(fast, {})).toBe(false);
  expect(isGoalMet(good, { performance: Number.NaN })).toBe(false);
});
