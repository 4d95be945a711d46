import type { Drift } from '@queunir/reader/feed';

export type CountedDrift = Drift & { count: number };

/** Counts anchors that did not match as they should, by name. */
export type DriftCounter = {
  /** Gives true when an anchor drifted that had not before. */
  add(drift: readonly Drift[]): boolean;
  all(): CountedDrift[];
};

/** Makes an empty counter. */
export function createDriftCounter(): DriftCounter {
  const counts = new Map<string, CountedDrift>();
  return {
    add: (drift) => {
      const before = counts.size;
      for (const { anchor, reason } of drift) {
        const key = `${anchor} ${reason}`;
        counts.set(key, { anchor, reason, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      return counts.size > before;
    },
    all: () => [...counts.values()],
  };
}
