import { byPlace, type PlacedMessage } from './place-messages.ts';

/** A hole of a chat that no window has closed yet; times in milliseconds. */
export type OpenHole = {
  id: string;
  /** The newest message below it, where it stands now; null once that was erased. */
  before: PlacedMessage | null;
  beforeAt: number;
  /** The oldest message above it up to which everything newer is stored; null once that was erased. */
  after: (PlacedMessage & { key: string }) | null;
  afterAt: number;
  /** Nothing stored stands below it: it reaches down to where the promise begins, `beforeAt`. */
  fromStart: boolean;
};

export type HoleInput = {
  /** Keys of the window in page order, oldest first, those of unmounted messages too. */
  order: readonly string[];
  /** Messages that were stored before this window came, by key. */
  known: ReadonlyMap<string, PlacedMessage>;
  /** Messages that are stored now, by key. */
  stored: ReadonlyMap<string, PlacedMessage>;
  /** Keys that are not stored on purpose. */
  erased: ReadonlySet<string>;
  /** The page said that nothing older exists here. */
  historyEnd: boolean;
  /** The page was turned up to its beginning, and nothing older came. */
  atTop: boolean;
  /** From here on everything is promised, in milliseconds; null where nothing is. */
  promisedFrom: number | null;
  open: readonly OpenHole[];
  /** The newest message with a key that was stored before and stands below the window; null when there is none. */
  below: PlacedMessage | null;
};

export type NewHole = { before: PlacedMessage; after: PlacedMessage; beyond: boolean };

export type HolePlan = {
  opened: NewHole[];
  /** The oldest message of a chat that was not read back to where the promise begins; null where it was. */
  begun: PlacedMessage | null;
  closed: string[];
  /** Holes of which a part is read now, and those whose rest the page does not have. */
  changed: { id: string; after: PlacedMessage | null; beyond: boolean }[];
};

/**
 * What a window proves about the holes of its chat. Only unbroken order proves anything: from what stands above a hole
 * every message of the page down to one that stood below it must be stored. Pure.
 */
export function planHoles(input: HoleInput): HolePlan {
  const plan: HolePlan = { opened: [], begun: null, closed: [], changed: [] };
  for (const hole of input.open) judge(input, hole, plan);
  const left = input.open.filter(({ id }) => !plan.closed.includes(id));
  plan.opened = breaksOf(input).filter((torn) => !left.some((hole) => covers(hole, torn)));
  if (!left.some(({ fromStart }) => fromStart)) plan.begun = unreadSinceStart(input);
  return plan;
}

/** The oldest message that is stored, where others that came since the promise began may stand before it; else null. */
function unreadSinceStart(input: HoleInput): PlacedMessage | null {
  const { order, stored, erased, promisedFrom, below } = input;
  const top = topOf(input);
  if (promisedFrom === null || top === null || below !== null) return null;
  if (isOfEarlierMinute(top, promisedFrom)) return null;
  const isTorn = order
    .slice(
      0,
      order.findIndex((key) => stored.has(key)),
    )
    .some((key) => !erased.has(key));
  return isEnd(input) && !isTorn ? null : top;
}

/** What stands at the top of a window where it is new, so that what is stored below it must be looked at; else null. */
export function topOf({ order, known, stored }: HoleInput): PlacedMessage | null {
  const top = order.find((key) => stored.has(key));
  return top === undefined || known.has(top) ? null : (stored.get(top) ?? null);
}

function judge(input: HoleInput, hole: OpenHole, plan: HolePlan): void {
  const { order, known } = input;
  const above = order.findIndex((key) =>
    hole.after === null ? (known.get(key)?.orderedAt ?? -1) >= hole.afterAt : key === hole.after.key,
  );
  if (above < 0) return;
  const run = runDownFrom(input, above, hole);
  if (run.met) {
    plan.closed.push(hole.id);
    return;
  }
  if (run.ended && hole.fromStart && isEnd(input)) {
    plan.closed.push(hole.id);
    return;
  }
  const beyond = run.ended && input.historyEnd;
  const after = run.top < above ? (input.stored.get(order[run.top] ?? '') ?? null) : null;
  if (after !== null || beyond) plan.changed.push({ id: hole.id, after, beyond });
}

/** A linked page has everything since it was linked: where it begins, nothing of that is missing. */
const isEnd = ({ historyEnd, atTop }: HoleInput): boolean => historyEnd || atTop;

/**
 * Goes towards older messages as long as each is stored; `met`: one was stored before and stood below the hole, or was
 * sent before the promise began. `ended`: it came to the beginning of the window.
 */
function runDownFrom(
  { order, known, stored, erased }: HoleInput,
  from: number,
  hole: OpenHole,
): { met: boolean; top: number; ended: boolean } {
  let top = from;
  for (let at = from; at >= 0; at -= 1) {
    const key = order[at] ?? '';
    const here = stored.get(key);
    if (here && (hole.fromStart || known.has(key)) && isBelow(hole, here))
      return { met: true, top, ended: false };
    if (here) top = at;
    else if (!erased.has(key)) return { met: false, top, ended: false };
  }
  return { met: false, top, ended: true };
}

/**
 * Did this message stand below the hole? The one itself that stood there; where that is gone from the page, one of an
 * earlier minute that was stored before the hole opened (ids grow with time). Many may be sent in one minute, and what
 * the list told of a minute may be placed behind them: another of that minute proves nothing.
 */
function isBelow({ id, before, beforeAt, fromStart }: OpenHole, message: PlacedMessage): boolean {
  if (fromStart) return isOfEarlierMinute(message, beforeAt);
  if (before === null) return message.orderedAt < beforeAt;
  return message.id === before.id || (minuteOf(message) < minuteOf(before) && message.id < id);
}

const isOfEarlierMinute = (message: PlacedMessage, at: number): boolean =>
  minuteOf(message) < Math.floor(at / 60_000);

const minuteOf = ({ orderedAt }: PlacedMessage): number => Math.floor(orderedAt / 60_000);

/** Is it this message, or does it stand below it? */
const isUpTo = (message: PlacedMessage, other: PlacedMessage): boolean =>
  message.id === other.id || byPlace(message, other) < 0;

/** Every place of the window where stored messages follow each other and what the page has between is not stored. */
function breaksOf({ order, known, stored, erased, historyEnd, below }: HoleInput): NewHole[] {
  const breaks: NewHole[] = [];
  let before: PlacedMessage | null = null;
  let isTorn = !historyEnd;
  for (const key of order) {
    const here = stored.get(key);
    if (!here) {
      isTorn ||= !erased.has(key);
      continue;
    }
    if (before && isTorn) breaks.push({ before, after: here, beyond: false });
    // What is stored below although the page says that nothing older exists: only the phone has what is between.
    if (!before && below && !known.has(key))
      breaks.push({ before: below, after: here, beyond: historyEnd && !isTorn });
    before = here;
    isTorn = false;
  }
  return breaks;
}

/** Is this break inside a hole that is known? */
const covers = (hole: OpenHole, { before, after }: NewHole): boolean =>
  (hole.after ? isUpTo(after, hole.after) : after.orderedAt <= hole.afterAt) &&
  (hole.fromStart
    ? !isOfEarlierMinute(after, hole.beforeAt)
    : hole.before
      ? isUpTo(hole.before, before)
      : hole.beforeAt <= before.orderedAt);
