import type { RuntimeKind } from '../slices/slice.types.ts';

/** What a runtime needs to know to run a slice. Nothing secret is in it: that is in the slice's key file. */
export type RunSpec = {
  readonly number: number;
  readonly generation: number;
  readonly port: number;
  readonly image: string;
  readonly memoryMb: number;
  /** Its browser starts so many milliseconds after it; at once where nobody says it. */
  readonly browserAfterMs?: number;
  /** The slice's folder on this machine: `session`, `media`, and `keys` with its key file. */
  readonly folder: string;
};

/** A slice that runs, as the runtime sees it. */
export type Running = {
  readonly number: number;
  readonly generation: number;
  readonly startedAt: Date;
};

/** How a slice ended, where the runtime knows. */
export type Ending = { readonly number: number; readonly generation: number; readonly why: string };

/** What a running slice uses now. `memoryMb` is the proportional share (PSS) of its whole tree of processes. */
export type Usage = { readonly memoryMb: number; readonly cpuSeconds: number; readonly processes: number };

/**
 * Runs slices. A slice lives on when the gateway ends, and is found again by its label; one that is not seen dead is
 * never said to be stopped.
 */
export type Runtime = {
  readonly kind: RuntimeKind;
  /** Everything of this gateway that runs, also what an earlier gateway started. */
  list(): Promise<Running[]>;
  /** Starts it, and gives back when it is on its way; does nothing where this generation runs already. Throws `start_failed`. */
  start(spec: RunSpec): Promise<void>;
  /** Asks it to end, ends it by force after `graceMs`, and gives back once it was seen dead. Throws `stop_failed`. */
  stop(number: number, graceMs: number): Promise<void>;
  /** Null when it does not run. */
  usage(number: number): Promise<Usage | null>;
  /** The newest lines of what it said, oldest first. */
  logs(number: number, lines: number): Promise<string[]>;
  /** Removes what the runtime itself keeps of a slice that is stopped. */
  forget(number: number): Promise<void>;
  /** Called when a slice ends by itself while this gateway looks on. */
  onEnd(listener: (ending: Ending) => void): void;
};
