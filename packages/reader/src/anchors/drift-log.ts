import type { Drift } from '../feed.ts';

/** Collects drift by name; the same anchor and reason once. */
export type DriftLog = {
  add(anchor: string, reason: Drift['reason']): void;
  addAll(drift: readonly Drift[]): void;
  list(): Drift[];
};

/** Gives an empty log. */
export function createDriftLog(): DriftLog {
  const seen = new Map<string, Drift>();
  const add: DriftLog['add'] = (anchor, reason) => {
    const key = `${anchor} ${reason}`;
    if (!seen.has(key)) seen.set(key, { anchor, reason });
  };
  return {
    add,
    addAll: (drift) => {
      for (const each of drift) add(each.anchor, each.reason);
    },
    list: () => [...seen.values()],
  };
}
