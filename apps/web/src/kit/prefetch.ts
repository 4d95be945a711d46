import { useEffect } from 'react';

/** The first of these says that somebody is about to do something. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'focusin'] as const;

/**
 * Loads code that will be wanted, as soon as a hand moves or after `idleMs` without one, so that what is shown
 * first need not wait for it. Loading the same twice costs nothing.
 */
export function usePrefetch(load: () => Promise<unknown>, idleMs: number): void {
  useEffect(() => {
    const ends = new AbortController();
    const go = () => {
      ends.abort();
      clearTimeout(timer);
      // A failure shows where the code is really needed.
      load().catch(() => undefined);
    };
    const timer = setTimeout(go, idleMs);
    for (const sign of signs)
      document.addEventListener(sign, go, { signal: ends.signal, passive: true, once: true });
    return () => {
      ends.abort();
      clearTimeout(timer);
    };
  }, [load, idleMs]);
}
