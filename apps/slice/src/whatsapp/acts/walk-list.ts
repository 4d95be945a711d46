import { until } from '../hands/until.ts';
import type { At } from './at.ts';
import { clearSearch } from './search.ts';

/** Titles and places seen so far, kept outside so that a walk that made room goes on where it was. */
export type Walk = { seen: Set<string>; down: number };

/** A walk that has not begun. */
export function newWalk(): Walk {
  return { seen: new Set(), down: 0 };
}

/** What arrives goes to the top of the list, where nothing is drawn while it is scrolled away. */
const LOOK_UP_EVERY_MS = 800;
/** Two rows stay in view from one turn to the next: what lies over the edges of the list may cover one. */
const OVERLAP = 180;

/**
 * Turns the wheel through the list so that the reader reports every row, up to `most` of them, and goes back to
 * the top. It looks at the top in between, so that no message waits for its end. `each` is called with every part of
 * the list in view. Gives how many different rows were seen.
 */
export async function walkList(
  at: At,
  walk: Walk,
  most: number,
  each?: () => Promise<void>,
): Promise<number> {
  await clearSearch(at);
  const back = walk.down;
  walk.down = 0;
  try {
    if (back > 0) await turn(at, back, walk);
    let lookedUp = performance.now();
    for (let idle = 0; idle < 3 && walk.seen.size < most; ) {
      at.turn.checkpoint();
      if (each) await standsStill(at);
      const area = await at.reader.scroller('list');
      const before = await at.reader.list();
      for (const row of before?.rows ?? []) walk.seen.add(`${row.token} ${row.title}`);
      if (each) await each();
      else if (before?.total != null && before.rows.length >= before.total) break;
      if (area && area.scrollTop + area.clientHeight >= area.scrollHeight - 2) break;
      if (walk.down > 0 && performance.now() - lookedUp > LOOK_UP_EVERY_MS) {
        await lookUp(at, walk);
        lookedUp = performance.now();
      }
      const moved = await turn(at, Math.max(400, (area?.clientHeight ?? 0) - OVERLAP), walk);
      idle = moved ? 0 : idle + 1;
    }
    return Math.min(walk.seen.size, most);
  } finally {
    const area = await at.reader.scroller('list');
    if (area && walk.down > 0 && !at.turn.signal.aborted)
      await at.hands.wheel(area.box, -walk.down - 4_000, at.turn.signal);
  }
}

/** Waits until the list has come to rest: scrolling is animated. */
async function standsStill(at: At): Promise<void> {
  let last = Number.NaN;
  await until(
    async () => {
      const now = (await at.reader.scroller('list'))?.scrollTop ?? 0;
      const still = now === last;
      last = now;
      return still;
    },
    { withinMs: 2_000, everyMs: 100, signal: at.turn.signal },
  );
}

/** Goes to the top of the list, where the reader sees what has come, and back to where the walk was. */
async function lookUp(at: At, walk: Walk): Promise<void> {
  const { down } = walk;
  const area = await at.reader.scroller('list');
  if (!area) return;
  await at.hands.wheel(area.box, -down - 4_000, at.turn.signal);
  walk.down = 0;
  const atTop = async () => ((await at.reader.scroller('list'))?.scrollTop ?? 0) <= 1;
  await until(atTop, { withinMs: 700, everyMs: 40, signal: at.turn.signal });
  await turn(at, down, walk);
}

/** Turns the wheel and says whether the list moved. */
async function turn(at: At, by: number, walk: Walk): Promise<boolean> {
  const { signal } = at.turn;
  const area = await at.reader.scroller('list');
  if (!area) return false;
  const first = await shown(at);
  await at.hands.wheel(area.box, by, signal);
  walk.down += by;
  const other = await until(async () => (await shown(at)) !== first, { withinMs: 700, everyMs: 80, signal });
  // A short list may be drawn whole: then it moves without other rows.
  return other === true || (await at.reader.scroller('list'))?.scrollTop !== area.scrollTop;
}

async function shown(at: At): Promise<string> {
  const list = await at.reader.list();
  return (list?.rows ?? []).map(({ token, title }) => `${token}${title}`).join();
}
