/** What the page says of the archive without opening it. */
export type ArchiveSigns = {
  /** The entry above the list is there: something is archived. */
  entry: boolean;
  /** The number beside it. */
  unread: number;
  /** How many chats the list has; null when it does not say. */
  total: number | null;
  /** A row of the list may be an archived chat that has come back. */
  doubted: boolean;
};

/** What is stored of the line. */
export type ArchiveStored = {
  archived: number;
  /** Archived chats with something unread. */
  unread: number;
  /** Chats that are not archived. */
  listed: number;
};

/** What was known when it was last decided whether to look. */
export type ArchiveLook = {
  signs: ArchiveSigns;
  /** Stored chats that are not archived, less those of the list: what is left was deleted at the phone. */
  surplus: number | null;
  /** When the panel was opened last (milliseconds); null: not yet in this load of the page. */
  lookedAt: number | null;
};

/** A number that changes tells of messages, seldom of chats that came or went: not worth a look every time. */
const unreadAfterMs = 5 * 60_000;

/**
 * Whether the archive must be looked through: `open` opens its panel, which makes the account look online for a
 * moment; `emptied` needs no look, since the entry is gone; `wait` asks again later; `nothing` has changed.
 */
export function planArchiveLook(
  signs: ArchiveSigns,
  stored: ArchiveStored,
  last: ArchiveLook | null,
  now: number,
): 'open' | 'emptied' | 'wait' | 'nothing' {
  if (!signs.entry) {
    const news = last === null || last.signs.entry || (signs.doubted && !last.signs.doubted);
    return stored.archived > 0 && news ? 'emptied' : 'nothing';
  }
  if (last === null) return isFirstLookDue(signs, stored) ? 'open' : 'nothing';
  if (!last.signs.entry || surplusOf(signs, stored) !== last.surplus) return 'open';
  const mayChange = signs.unread !== last.signs.unread || signs.doubted;
  if (!mayChange) return 'nothing';
  if (signs.doubted && !last.signs.doubted) return 'open';
  return last.lookedAt === null || now - last.lookedAt >= unreadAfterMs ? 'open' : 'wait';
}

/** Stored chats that are not archived, less those that the list has; null where it does not say. */
export function surplusOf(signs: Pick<ArchiveSigns, 'total'>, stored: ArchiveStored): number | null {
  return signs.total === null ? null : stored.listed - signs.total;
}

/** At the beginning of a page: nothing archived is stored yet, or what is stored contradicts what the page says. */
function isFirstLookDue(signs: ArchiveSigns, stored: ArchiveStored): boolean {
  if (stored.archived === 0 || signs.doubted) return true;
  return signs.unread !== stored.unread || (surplusOf(signs, stored) ?? 0) > 0;
}
