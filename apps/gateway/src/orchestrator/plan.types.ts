import type { Running } from '../runtimes/runtime.types.ts';
import type { SliceRow } from '../slices/slice.types.ts';

/** What the planner knows of a slice. */
export type PlanSlice = Pick<
  SliceRow,
  | 'failures'
  | 'generation'
  | 'memory_mb'
  | 'not_before'
  | 'number'
  | 'pool_expires_at'
  | 'state'
  | 'trashed_at'
  | 'wanted'
  | 'wanted_backup'
  | 'wanted_image'
  | 'wanted_restore'
  | 'image'
  | 'workspace_id'
>;

/** Everything that the plan is made from; the same facts always give the same plan. */
export type Facts = {
  readonly now: Date;
  readonly slices: readonly PlanSlice[];
  /** What the runtimes say that runs. */
  readonly running: readonly Running[];
  /** Slices on which this gateway is at work now: they are left alone. */
  readonly busy: ReadonlySet<number>;
  readonly limits: Limits;
  /** The image that new slices get; pool slices of another one are replaced. */
  readonly image: string;
  /** Nobody makes pool slices now. */
  readonly poolPaused: boolean;
};

export type Limits = {
  /** Slices that start at the same time. */
  readonly starts: number;
  readonly poolSize: number;
  /** Memory that may be reserved. */
  readonly memoryMb: number;
  readonly sliceMb: number;
  /** Failures in a row after which a person has to say "try again". */
  readonly failures: number;
  readonly trashDays: number;
};

/** One thing to be done. At most one a slice. */
export type Act =
  | { readonly do: 'provision' | 'start' | 'stop' | 'trash' | 'remove'; readonly number: number }
  /** Stopped, changed and started again as one act. */
  | { readonly do: 'back-up' | 'restore' | 'upgrade'; readonly number: number }
  /** Its process is not there although it should be, or is not what it should be. */
  | { readonly do: 'find-lost'; readonly number: number }
  /** A gateway ended in the middle of it. */
  | { readonly do: 'resume'; readonly number: number }
  /** Runs, but belongs to no slice, or to another generation of it. */
  | { readonly do: 'end-stray'; readonly number: number; readonly generation: number }
  | { readonly do: 'make-pool-slice' };

/** How many more slices fit, and how many wait because none does. */
export type Room = { readonly fits: number; readonly waiting: number };
