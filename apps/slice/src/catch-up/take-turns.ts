/** A chat that is worth reading; times in milliseconds. */
export type Candidate = {
  id: string;
  /** Of its newest message; null where the page did not say. */
  lastAt: number | null;
  /** When it was last opened to be read in the background; null: never. */
  triedAt: number | null;
};

/**
 * In which order chats are read: the newest, then who has waited longest, and so on in turn. Who was tried last does
 * not begin again, so that whatever ends us however often, the last one gets its turn. Pure.
 */
export function takeTurns(chats: readonly Candidate[], most: number): string[] {
  const newest = chats.toSorted(byNews);
  const waiting = chats.toSorted((a, b) => (a.triedAt ?? 0) - (b.triedAt ?? 0) || byNews(a, b));
  const lastTried = waiting.at(-1);
  let fromWaiting = lastTried !== undefined && lastTried.triedAt !== null && lastTried.id === newest[0]?.id;
  const taken = new Set<string>();
  const next = (queue: Candidate[]) => {
    while (queue.length > 0) {
      const { id } = queue.shift() as Candidate;
      if (!taken.has(id)) return taken.add(id);
    }
    return null;
  };
  const least = Math.min(most, chats.length);
  while (taken.size < least) {
    next(fromWaiting ? waiting : newest);
    fromWaiting = !fromWaiting;
  }
  return [...taken];
}

const byNews = (a: Candidate, b: Candidate): number =>
  (b.lastAt ?? Number.NEGATIVE_INFINITY) - (a.lastAt ?? Number.NEGATIVE_INFINITY) || (a.id < b.id ? -1 : 1);
