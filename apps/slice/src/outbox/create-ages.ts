import type { SliceDeps } from '../slice.types.ts';

/** How old something is, whatever becomes of the machine's time while this process runs. */
export type Ages = {
  /** Milliseconds since `since`, which was written for `id`; never negative. */
  of(id: string, since: Date): number;
};

const mostKept = 5_000;

/**
 * Makes ages: the machine's time is believed once, when a moment is seen first, for what passed before that; from then on
 * a clock counts that nobody sets.
 */
export function createAges(deps: Pick<SliceDeps, 'now' | 'elapsed'>): Ages {
  const seen = new Map<string, { age: number; at: number }>();
  return {
    of: (id, since) => {
      const key = `${id} ${since.getTime()}`;
      const before = seen.get(key);
      const at = deps.elapsed();
      if (before) return before.age + at - before.at;
      if (seen.size >= mostKept) seen.clear();
      const age = Math.max(0, deps.now().getTime() - since.getTime());
      seen.set(key, { age, at });
      return age;
    },
  };
}
