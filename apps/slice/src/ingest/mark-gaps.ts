import type { MessageRow } from './thread.types.ts';

/** A window's rows as `planThread` knows them: `known` before it, `after` it. */
export type GapInput = {
  order: readonly string[];
  known: ReadonlyMap<string, MessageRow>;
  after: Map<string, MessageRow>;
  erased: ReadonlySet<string>;
  /** The page says that nothing older exists. */
  historyEnd: boolean;
  /** Messages from before this window are stored, so that what was not read in between is a gap. */
  hasOlder: boolean;
};

/**
 * Marks what stands after a message that was never read, in the same write that stores it, so that no end in the
 * middle can make a gap look like a whole; takes the mark away once the message before it is known.
 */
export function markGaps({ order, known, after, erased, historyEnd, hasOlder }: GapInput): void {
  let older = hasOlder;
  for (const [index, key] of order.entries()) {
    const row = after.get(key) ?? known.get(key);
    if (!row) continue;
    const before = order[index - 1];
    const joined =
      before === undefined ? historyEnd : known.has(before) || after.has(before) || erased.has(before);
    const afterGap = !joined && (known.has(key) ? row.afterGap : older);
    if (afterGap !== row.afterGap) after.set(key, { ...row, afterGap });
    older = true;
  }
}
