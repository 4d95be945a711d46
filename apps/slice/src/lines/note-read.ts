import type { Log } from '@queunir/server/log/create-log';
import type { SliceDb } from '../slice.types.ts';
import { markRead } from './line.store.ts';

/** Knows when a page was read last, and writes it down now and then. */
export type ReadNote = { note(lineId: string): void; lastReadAt(): Date | null };

const writeEveryMs = 60_000;

/** Makes the note of a page that was never read. */
export function noteReads(deps: { db: SliceDb; log: Log; now: () => Date; elapsed: () => number }): ReadNote {
  let lastReadAt: Date | null = null;
  let wroteAt = Number.NEGATIVE_INFINITY;
  return {
    note: (lineId) => {
      lastReadAt = deps.now();
      if (deps.elapsed() - wroteAt < writeEveryMs) return;
      wroteAt = deps.elapsed();
      markRead(deps.db, lineId, lastReadAt).catch((error: unknown) =>
        deps.log.warn({ err: error }, 'not noted'),
      );
    },
    lastReadAt: () => lastReadAt,
  };
}
