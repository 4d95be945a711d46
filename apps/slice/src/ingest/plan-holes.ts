/** A hole of a chat that no window has closed yet; times in milliseconds. */
export type OpenHole = {
  id: string;
  /** The newest message below it was sent then. */
  beforeAt: number;
  /** Key of the oldest message above it up to which everything newer is stored; null once that was erased. */
  afterKey: string | null;
  afterAt: number;
};

/** A stored message, as holes are judged by it. */
export type Standing = { id: string; orderedAt: number };

export type HoleInput = {
  /** Keys of the window in page order, oldest first, those of unmounted messages too. */
  order: readonly string[];
  /** Messages that were stored before this window came, by key. */
  known: ReadonlyMap<string, Standing>;
  /** Messages that are stored now, by key. */
  stored: ReadonlyMap<string, Standing>;
  /** Keys that are not stored on purpose. */
  erased: ReadonlySet<string>;
  /** The page said that nothing older exists here. */
  historyEnd: boolean;
  open: readonly OpenHole[];
  /** The newest message of the chat with a key before this window came; null when there was none. */
  newestBefore: Standing | null;
};

export type HolePlan = {
  opened: { beforeAt: number; after: Standing; beyond: boolean } | null;
  closed: string[];
  /** Holes of which a part is read now, and those whose rest the page does not have. */
  changed: { id: string; after: Standing | null; beyond: boolean }[];
};

/**
 * What a window proves about the holes of its chat. Only unbroken order proves anything: from what stands above a hole
 * every message of the page down to one that was stored before must be stored. Pure.
 */
export function planHoles(input: HoleInput): HolePlan {
  const plan: HolePlan = { opened: null, closed: [], changed: [] };
  for (const hole of input.open) judge(input, hole, plan);
  plan.opened = newHole(input);
  return plan;
}

function judge(input: HoleInput, hole: OpenHole, plan: HolePlan): void {
  const { order, known } = input;
  const above = order.findIndex((key) =>
    hole.afterKey === null ? (known.get(key)?.orderedAt ?? -1) >= hole.afterAt : key === hole.afterKey,
  );
  if (above < 0) return;
  const run = runDownFrom(input, above, ({ orderedAt }) => orderedAt <= hole.beforeAt);
  if (run.met) {
    plan.closed.push(hole.id);
    return;
  }
  const beyond = run.top === 0 && input.historyEnd;
  const after = run.top < above ? (input.stored.get(order[run.top] ?? '') ?? null) : null;
  if (after !== null || beyond) plan.changed.push({ id: hole.id, after, beyond });
}

/** The newest messages of the window do not reach down to anything that was stored before. */
function newHole(input: HoleInput): HolePlan['opened'] {
  const { order, stored, newestBefore } = input;
  if (newestBefore === null) return null;
  const bottom = order.findLastIndex((key) => stored.has(key));
  const newest = stored.get(order[bottom] ?? '');
  if (!newest || newest.orderedAt <= newestBefore.orderedAt) return null;
  const run = runDownFrom(input, bottom, () => true);
  const after = run.met ? undefined : stored.get(order[run.top] ?? '');
  if (!after) return null;
  return { beforeAt: newestBefore.orderedAt, after, beyond: run.top === 0 && input.historyEnd };
}

/** Goes towards older messages as long as each is stored; `met`: one was stored before and is what is looked for. */
function runDownFrom(
  { order, known, stored, erased }: HoleInput,
  from: number,
  isMet: (before: Standing) => boolean,
): { met: boolean; top: number } {
  let top = from;
  for (let at = from; at >= 0; at -= 1) {
    const key = order[at] ?? '';
    const before = known.get(key);
    if (before && isMet(before)) return { met: true, top };
    if (stored.has(key)) top = at;
    else if (!erased.has(key)) break;
  }
  return { met: false, top };
}
