import type { Figures, Goal } from './bench.ts';

/** A goal in words, such as `p50Ms ≤ 50 ms`. */
export function describeGoal(goal: Goal): string {
  const bound = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return `${goal.figure} ${bound} ${goal.unit}`.trimEnd();
}

/** True when the figure was measured and keeps its goal. */
export function isGoalMet(goal: Goal, figures: Figures): boolean {
  const figure = figures[goal.figure];
  if (figure === undefined || Number.isNaN(figure)) return false;
  return 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast;
}
