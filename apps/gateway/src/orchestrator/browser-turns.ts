/** A browser that starts takes a whole processor meanwhile. */
const apartMs = 2_000;

/**
 * Gives turns to browsers of one machine, two seconds apart: after a restart of the machine all slices answer first, and
 * their pages follow one by one. One that comes alone starts at once. `elapsed`: milliseconds of a clock that is never set.
 */
export function takeBrowserTurns(elapsed: () => number): () => number {
  let next = 0;
  return () => {
    const now = elapsed();
    const turn = Math.max(now, next);
    next = turn + apartMs;
    return Math.round(turn - now);
  };
}
