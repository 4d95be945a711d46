import type { Phase, PhaseRead } from '@queunir/reader/feed';

/** How long after linking Chromium may still be writing the device's keys to disk (kept for sure after 35 s). */
export const savingMs = 40_000;

const asking: readonly Phase[] = ['linking', 'code', 'logged-out'];
const linked: readonly Phase[] = ['syncing', 'ready'];

/** What a phase means beside what went before it. */
export type LinkStep = {
  /** The page asks to be linked: what was linked in this profile is so no more. */
  asksForLink: boolean;
  /** The device was linked just now, while we watched. */
  justLinked: boolean;
  /** Something that the status shows has changed. */
  changed: boolean;
};

/** Watches the phases of one page. */
export type LinkWatch = {
  observe(read: PhaseRead): LinkStep;
  phase(): PhaseRead | null;
  /** How many different codes were shown since the page asks to be linked. */
  codes(): number;
  /** The browser starts anew: what its page showed before says nothing any more. */
  forget(): void;
  /** Until when nothing may be stopped on purpose; null when it may. */
  savingUntil(now: Date): Date | null;
};

/** Makes the watch of a page that was just opened; `elapsed` is a clock that nobody sets (milliseconds). */
export function watchLink(elapsed: () => number): LinkWatch {
  let last: PhaseRead | null = null;
  let asked = false;
  let savedAt = Number.NEGATIVE_INFINITY;
  let codes = 0;
  return {
    observe: (read) => {
      const asksForLink = asking.includes(read.phase);
      const justLinked = asked && linked.includes(read.phase);
      if (asksForLink) asked = true;
      const code = read.qr ?? read.code;
      if (code !== null && code !== (last?.qr ?? last?.code)) codes += 1;
      if (!asksForLink) codes = 0;
      if (justLinked) {
        asked = false;
        savedAt = elapsed() + savingMs;
      }
      const changed = JSON.stringify(read) !== JSON.stringify(last);
      last = read;
      return { asksForLink, justLinked, changed };
    },
    phase: () => last,
    codes: () => codes,
    forget: () => {
      last = null;
    },
    savingUntil: (now) => {
      const left = savedAt - elapsed();
      return left > 0 ? new Date(now.getTime() + left) : null;
    },
  };
}
