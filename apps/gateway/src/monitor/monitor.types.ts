import type { SliceHealth } from '@queunir/contracts/system/system';
import type { SliceAlertKind, Standing } from '../alerts/alert.types.ts';
import type { Usage } from '../runtimes/runtime.types.ts';

/** What one check of a slice found; the facts stand apart, and null is what could not be known. */
export type Checked = {
  readonly number: number;
  readonly generation: number;
  readonly at: Date;
  readonly processUp: boolean;
  /** What it said of itself; null when it did not answer. */
  readonly health: SliceHealth | null;
  readonly usage: Usage | null;
  /** Share of one core since the check before, in percent. */
  readonly cpuPercent: number | null;
  readonly diskMb: number | null;
  readonly databaseMb: number | null;
  readonly connections: number | null;
};

/** Limits by which a check is judged. */
export type MonitorLimits = {
  /** Checks in a row without an answer after which a slice is restarted. */
  readonly silentChecks: number;
  /** Of its reserved memory: above the first a slice is restarted in its quiet hour, at the second it is said to be full. */
  readonly softShare: number;
  readonly hardShare: number;
  /** An event-less page for so long is news. */
  readonly notFlowingMs: number;
};

/** What follows from a check. */
export type Verdict = {
  /** Alerts that should stand open now; every other is over. */
  readonly alerts: readonly Standing<SliceAlertKind>[];
  readonly restart: { why: string } | null;
};
