import type { Log } from '@queunir/server/log/create-log';
import type { BrowserState } from '../whatsapp.types.ts';
import type { BrowserLife } from './browser-life.ts';

/** Waits before each new attempt after a crash, in milliseconds; when they are used up a person decides. */
const waitsMs: readonly number[] = [1000, 2000, 5000, 20_000, 60_000];
/** A browser that ran this long before it crashed begins to be counted anew. */
const calmMs = 60_000;

const crashes = new Set(['browser_gone', 'page_crashed', 'page_hung']);

/**
 * Brings a browser that crashed back by itself, with longer waits, and gives up after five quick failures in a row.
 * One that was stopped, or did not start when a person asked for it, stays as it is.
 */
export function reviveBrowser(
  life: BrowserLife,
  deps: { log: Log; waitsMs?: readonly number[]; calmMs?: number },
): BrowserLife {
  const waits = deps.waitsMs ?? waitsMs;
  let failures = 0;
  let upAt = 0;
  let timer: NodeJS.Timeout | null = null;

  const rest = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    failures = 0;
  };
  const crashed = (): void => {
    if (upAt > 0 && performance.now() - upAt >= (deps.calmMs ?? calmMs)) failures = 0;
    upAt = 0;
    const wait = waits[failures];
    failures += 1;
    if (wait === undefined) {
      life.giveUp();
      return;
    }
    deps.log.warn({ attempt: failures, waitMs: wait }, 'the browser of a line is started again');
    timer = setTimeout(() => void life.start(), wait);
  };
  const hear = (state: BrowserState): void => {
    if (state.state === 'up') upAt = performance.now();
    // A start that failed counts only when it was ours.
    if (state.state === 'failed' && (crashes.has(state.code) || (failures > 0 && isOurs(state.code))))
      crashed();
  };
  life.on(hear);

  return {
    ...life,
    start: () => {
      rest();
      return life.start();
    },
    stop: () => {
      rest();
      return life.stop();
    },
  };
}

/** A page that is not reached is tried again by itself, and giving up is the end. */
function isOurs(code: string): boolean {
  return code !== 'page_not_reached' && code !== 'browser_gave_up';
}
