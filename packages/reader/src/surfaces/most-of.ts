import type { Drift } from '../feed.ts';

/** Drift that more than half of the things show; one odd row or message is no change of the page. */
export function mostOf(drifts: readonly (readonly Drift[])[]): Drift[] {
  const counts = new Map<string, { drift: Drift; count: number }>();
  for (const drift of drifts.flat()) {
    const key = `${drift.anchor} ${drift.reason}`;
    const before = counts.get(key)?.count ?? 0;
    counts.set(key, { drift, count: before + 1 });
  }
  return [...counts.values()].flatMap(({ drift, count }) => (count * 2 > drifts.length ? [drift] : []));
}
