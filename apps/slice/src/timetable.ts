import { trimEvents } from './events/event.store.ts';
import { trimGaps } from './gaps/gap.store.ts';
import type { SliceDb } from './slice.types.ts';
import type { CodeRest } from './status/rest-codes.ts';

const keepEventsMs = 86_400_000;
const keepGapsMs = 400 * 86_400_000;
const trimEveryMs = 3_600_000;
const restEveryMs = 20_000;

/** What a slice does by the clock. */
export type Timetable = {
  /** Forgets what is too old. Never rejects. */
  trim(): Promise<void>;
  stop(): void;
};

/** Starts everything that happens again and again. */
export function startTimetable(deps: { db: SliceDb; now: () => Date; codes: CodeRest }): Timetable {
  const before = (ms: number) => new Date(deps.now().getTime() - ms);
  const trim = async () => {
    await trimEvents(deps.db, before(keepEventsMs)).catch(() => undefined);
    await trimGaps(deps.db, before(keepGapsMs)).catch(() => undefined);
  };
  const timers = [
    setInterval(() => void trim(), trimEveryMs),
    setInterval(() => void deps.codes.check().catch(() => undefined), restEveryMs),
  ];
  for (const timer of timers) timer.unref();
  return {
    trim,
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
