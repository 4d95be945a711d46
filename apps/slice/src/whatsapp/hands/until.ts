import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a promise, but no longer than the signal lets; rejects with the signal's reason. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    // Heard of in any case: a promise that nobody waits for any more may still fail.
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Sleeps; rejects with the signal's reason. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return orAborted(sleep(ms), signal);
}

/**
 * Looks again every `everyMs` until `look` gives something other than null or false, and gives that; null when
 * `withinMs` are over. Only for use within an act: nothing polls while nobody acts.
 */
export async function until<T>(
  look: () => Promise<T | null | false | undefined>,
  options: { withinMs: number; everyMs?: number; signal: AbortSignal },
): Promise<T | null> {
  const end = performance.now() + options.withinMs;
  for (;;) {
    const found = await orAborted(look(), options.signal);
    if (found !== null && found !== false && found !== undefined) return found;
    if (performance.now() >= end) return null;
    await pause(options.everyMs ?? 60, options.signal);
  }
}
