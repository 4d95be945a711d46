/** What is shown of a list and what waits above it while rows must not move. */
export type SteadyOrder = { ids: readonly string[]; waiting: number };

/**
 * Keeps rows where they are while a finger, the mouse or the keyboard is on the list. Rows that are gone
 * leave; new rows further down join at the end; rows that should come higher are only counted (`waiting`).
 * Not held: the newest order, nothing waits.
 */
export function steadyOrder(shown: readonly string[], newest: readonly string[], held: boolean): SteadyOrder {
  if (!held || shown.length === 0) return { ids: newest, waiting: 0 };
  const alive = new Set(newest);
  const kept = shown.filter((id) => alive.has(id));
  const known = new Set(kept);
  const lastKept = kept.at(-1);
  const end = lastKept === undefined ? 0 : newest.indexOf(lastKept);
  const behind = newest.filter((id, index) => index > end && !known.has(id));
  return { ids: [...kept, ...behind], waiting: countAbove(kept, newest) };
}

/** How many rows the newest order has further up than what is shown: new ones and ones that rose. */
function countAbove(kept: readonly string[], newest: readonly string[]): number {
  const place = new Map(kept.map((id, index) => [id, index]));
  let count = 0;
  const lastKept = kept.at(-1);
  const end = lastKept === undefined ? newest.length : newest.indexOf(lastKept);
  // Walking up from the last row, a row that stands lower in what is shown than its new neighbours below rose.
  let lowestBelow = Number.POSITIVE_INFINITY;
  for (let index = newest.length - 1; index >= 0; index--) {
    const at = place.get(newest[index]!);
    if (at === undefined) {
      if (index < end) count++;
      continue;
    }
    if (at > lowestBelow) count++;
    else lowestBelow = at;
  }
  return count;
}
