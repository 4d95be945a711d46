import type { AppEvent } from '@queunir/contracts/events/events';
import type { Publish } from '../slice.types.ts';

/**
 * Lets the first `status.changed` through at once and folds those of the next `windowMs` into one at its end:
 * while a page loads, its progress changes many times a second.
 */
export function coalesceStatus(publish: Publish, windowMs = 200): Publish {
  let timer: NodeJS.Timeout | null = null;
  let again = false;

  const tell = (): Promise<void> => {
    timer = setTimeout(() => {
      timer = null;
      if (!again) return;
      again = false;
      void tell();
    }, windowMs);
    timer.unref();
    return publish({ type: 'status.changed' });
  };

  return async (...events) => {
    const others = events.filter(({ type }) => type !== 'status.changed');
    const told: Promise<void>[] = [publishOthers(publish, others)];
    if (others.length < events.length) {
      if (timer) again = true;
      else told.push(tell());
    }
    await Promise.all(told);
  };
}

function publishOthers(publish: Publish, events: readonly AppEvent[]): Promise<void> {
  return events.length === 0 ? Promise.resolve() : publish(...events);
}
