import type { SliceDb } from '../slice.types.ts';
import { trimEvents } from './event.store.ts';

const keepMs = 86_400_000;
const everyMs = 3_600_000;

/** Removes events that nobody can resume from any more: when asked, and every hour until stopped. Never rejects. */
export function keepEventsShort(deps: { db: SliceDb; now: () => Date }): {
  trim(): Promise<void>;
  stop(): void;
} {
  const trim = async () => {
    await trimEvents(deps.db, new Date(deps.now().getTime() - keepMs)).catch(() => undefined);
  };
  const timer = setInterval(() => void trim(), everyMs).unref();
  return { trim, stop: () => clearInterval(timer) };
}
