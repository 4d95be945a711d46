import { until } from '../hands/until.ts';
import type { At } from './at.ts';
import { clearSearch } from './search.ts';

/** Titles and places seen so far, kept outside so that a walk that made room goes on where it was. */
export type Walk = { seen: Set<string>; down: number };

/** A walk that has not begun. */
export function newWalk(): Walk {
  return { seen: new Set(), down: 0 };
}

/**
 * Turns the wheel through the list so that the reader reports every row, up to `most` of them, and goes back to
 * the top. Gives how many different rows were seen.
 */
export async function walkList(at: At, walk: Walk, most: number): Promise<number> {
  const { signal } = at.turn;
  await clearSearch(at);
  const back = walk.down;
  walk.down = 0;
  if (back > 0) await turn(at, back, walk);
  try {
    for (let idle = 0; idle < 3 && walk.seen.size < most; ) {
      at.turn.checkpoint();
      const before = await at.reader.list();
      for (const row of before?.rows ?? []) walk.seen.add(`${row.token} ${row.title}`);
      if (before?.total !== null && before !== null && before.rows.length >= before.total) break;
      const moved = await turn(at, 1_400, walk);
      idle = moved ? 0 : idle + 1;
    }
    return Math.min(walk.seen.size, most);
  } finally {
    const area = await at.reader.scroller('list');
    if (area && walk.down > 0 && !signal.aborted) await at.hands.wheel(area.box, -walk.down - 4_000, signal);
  }
}

/** Turns the wheel and says whether other rows came. */
async function turn(at: At, by: number, walk: Walk): Promise<boolean> {
  const { signal } = at.turn;
  const area = await at.reader.scroller('list');
  if (!area) return false;
  const first = await shown(at);
  await at.hands.wheel(area.box, by, signal);
  walk.down += by;
  const other = await until(async () => (await shown(at)) !== first, { withinMs: 700, everyMs: 80, signal });
  return other === true;
}

async function shown(at: At): Promise<string> {
  const list = await at.reader.list();
  return (list?.rows ?? []).map(({ token, title }) => `${token}${title}`).join();
}
