import type { Patience } from './orchestrator.types.ts';

/** How often a gateway looks, and how long it waits for what. */
export type Pace = {
  readonly lookEveryMs: number;
  readonly checkEveryMs: number;
  readonly patience: Patience;
  /** Days in which what was deleted can be brought back. */
  readonly trashDays: number;
};

/** The pace of every gateway but those of tests. */
export const usualPace: Pace = {
  lookEveryMs: 2_000,
  checkEveryMs: 60_000,
  patience: {
    ...{ readyMs: 60_000, graceMs: 60_000, againMs: 2_000, mostAgainMs: 300_000, wellMs: 600_000 },
    ...{ linkMs: 180_000, steadyMs: 20_000 },
  },
  trashDays: 7,
};
