import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `look` gives something other than null, undefined or false, and gives that; fails after a while. */
export async function waitFor<T>(
  what: string,
  look: () => T | Promise<T>,
  withinMs = 40_000,
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false)
      return found as Exclude<T, null | undefined | false>;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await sleep(50);
  }
}
