import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again until the answer is neither undefined, null nor false, and gives it.
 * Errors: names what was waited for, and the last error or answer, after `ms` milliseconds.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  { ms = 30_000, every = 100 } = {},
): Promise<T> {
  const end = performance.now() + ms;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await sleep(every);
  }
  throw new Error(`Waited ${ms} ms for ${what}.`, { cause: last });
}
