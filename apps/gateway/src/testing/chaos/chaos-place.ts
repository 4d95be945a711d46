import { fileURLToPath } from 'node:url';
import type { Pace } from '../../orchestrator/pace.ts';

/** Where a gateway that is to be killed lives; it is handed over as JSON. */
export type ChaosPlace = {
  databaseUrl: string;
  adminUrl: string;
  /** On a small disk of its own where the machine allows that. */
  dataDir: string;
  /** Files that say how slices live, by their number; beside the small disk. */
  behaviours: string;
  keys: string;
  port: number;
  firstPort: number;
  engine: { socket: string; network: string; gateway: string } | null;
};

/** The program of slices. */
export const fakeProgram = fileURLToPath(new URL('../fake-slice.ts', import.meta.url));

/** A gateway that looks and gives up sooner than others, and empties the trash at once. */
export const hurriedPace: Pace = {
  lookEveryMs: 200,
  checkEveryMs: 1_500,
  patience: {
    ...{ readyMs: 4_000, graceMs: 1_500, againMs: 50, mostAgainMs: 400, wellMs: 5_000 },
    ...{ linkMs: 5_000, steadyMs: 500 },
  },
  trashDays: 0,
};
