/** A chat with a hole, as far as it says whether the hole is tried again without a person. */
export type Trying = { beyond: boolean; try_at: Date | null; unread: boolean; archived: boolean };

/** When a hole is tried again by itself, as it goes out; null where it is tried now, or waits for a person. */
export function nextTryOf(
  hole: Trying,
  { paused, mayReadUnread }: { paused: boolean; mayReadUnread: boolean },
): string | null {
  if (hole.beyond || hole.archived || paused || (hole.unread && !mayReadUnread)) return null;
  return hole.try_at?.toISOString() ?? null;
}
