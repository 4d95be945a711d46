import type { SliceState, Wanted } from '../slices/slice.types.ts';
import type { FleetAlertKind, SliceAlertKind, Standing } from './alert.types.ts';

/** What the service as a whole is judged by. */
export type FleetFacts = {
  readonly slices: readonly {
    readonly number: number;
    readonly state: SliceState;
    readonly wanted: Wanted;
    readonly failures: number;
    readonly inPool: boolean;
    readonly reason: string | null;
  }[];
  /** People whose slice finds no memory to start in. */
  readonly waiting: number;
  /** Failures in a row after which a slice is left to a person. */
  readonly mostFailures: number;
  /** Of the disk with the data folder; null where it cannot be known. */
  readonly disk: { readonly freeMb: number; readonly totalMb: number } | null;
  /** Mails that the mail server has refused three times or more and that still wait. */
  readonly mailsFailing: number;
};

/** Below either a disk is said to be nearly full: PostgreSQL stops at its end, and everything with it. */
const leastFreeMb = 2_048;
const leastFreeShare = 0.05;

/** Judges the service as a whole. Pure. */
export function judgeFleet(facts: FleetFacts): Standing<FleetAlertKind>[] {
  const { waiting, disk, mailsFailing } = facts;
  const standing: Standing<FleetAlertKind>[] = [];
  const people = waiting === 1 ? '1 slice waits' : `${waiting} slices wait`;
  if (waiting > 0) standing.push({ kind: 'no-room', words: `${people}: the memory for slices is spent` });
  const failing = facts.slices.find((slice) => slice.inPool && gaveUp(slice, facts));
  if (failing)
    standing.push({
      kind: 'pool-failing',
      words: `pool slice ${failing.number} does not start${of(failing)}`,
    });
  if (disk && disk.freeMb < Math.max(leastFreeMb, disk.totalMb * leastFreeShare))
    standing.push({ kind: 'disk-low', words: `${Math.round(disk.freeMb)} MB are free for all data` });
  const mails = mailsFailing === 1 ? '1 mail waits' : `${mailsFailing} mails wait`;
  if (mailsFailing > 0) standing.push({ kind: 'mail-failing', words: `${mails}: the mail server refuses` });
  return standing;
}

/**
 * Judges the slices that do not run, by number: one that was given up, or nothing for one that somebody wants stopped.
 * Those that run, or are in transition, are not in it: their checks judge them.
 */
export function judgeResting(facts: FleetFacts): Map<number, Standing<SliceAlertKind>[]> {
  const judged = new Map<number, Standing<SliceAlertKind>[]>();
  for (const slice of facts.slices) {
    const { number, state, wanted, failures } = slice;
    if (!slice.inPool && gaveUp(slice, facts))
      judged.set(number, [{ kind: 'gave-up', words: `was given up after ${failures} failures${of(slice)}` }]);
    else if (wanted !== 'running' && ['stopped', 'trashed', 'deleted'].includes(state))
      judged.set(number, []);
  }
  return judged;
}

function gaveUp({ wanted, failures, state }: FleetFacts['slices'][number], facts: FleetFacts): boolean {
  return wanted === 'running' && failures >= facts.mostFailures && ['failed', 'provisioning'].includes(state);
}

const of = ({ reason }: { reason: string | null }) => (reason ? `: ${reason}` : '');
