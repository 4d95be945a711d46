import type { World } from './reader-world.ts';
import {
  emptyRows,
  keepRows,
  oneField,
  seenRows,
  textContent,
  timed,
  treeWalk,
  type Window,
} from './ways-of-reading.ts';

/** What reading a whole list or chat took, window by window. */
export type Passed = {
  /** Different rows that were drawn at one of the stops. */
  rows: number;
  windows: number;
  /** Rows a second, of all windows together. */
  rate: number;
  timesPerField: number;
  /** The same, as if the empty rows were nothing to be asked for. */
  timesPerFieldDrawn: number;
  ofTextContent: number;
  ofTreeWalk: number;
};

/** Turns of every way at each stop; the quickest counts, since whatever else the machine does only adds. */
const TURNS = 2;
/** The ways of reading a window, and how often each runs in a turn: what is quick runs more often. */
const ways = (window: Window) => ({
  ours: { expression: window.ours, times: 1 },
  text: { expression: textContent, times: 10 },
  walk: { expression: treeWalk, times: 2 },
});

/** Reads every window at which `stops` stops in all ways, which take turns in going first, and one row of each kind field by field. */
export async function readThrough(
  world: World,
  window: Window,
  stops: AsyncIterable<void>,
  say: (line: string) => void,
): Promise<Passed> {
  const spent = { ours: 0, text: 0, walk: 0, fields: 0, emptyFields: 0 };
  const order = Object.entries(ways(window)) as [
    'ours' | 'text' | 'walk',
    { expression: string; times: number },
  ][];
  let [drawn, windows] = [0, 0];
  for await (const _stop of stops) {
    const rows = await world.evaluate(keepRows(window));
    // The first window is read once more before anything counts, for the compiler's sake.
    if (windows === 0) for (const [, { expression }] of order) await world.evaluate(timed(expression, 30));
    const least = { ours: Infinity, text: Infinity, walk: Infinity };
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [way, { expression, times }] of order)
        least[way] = Math.min(least[way], await world.evaluate(timed(expression, times)));
      order.push(...order.splice(0, 1));
    }
    for (const [way] of order) spent[way] += least[way];
    const { fields, emptyFields } = window;
    spent.fields += (await readFields(world, 'benchDrawn', windows % rows, fields)) * rows;
    const empty = await world.evaluate(emptyRows);
    if (empty > 0)
      spent.emptyFields += (await readFields(world, 'benchEmpty', windows % empty, emptyFields)) * empty;
    drawn += rows;
    windows += 1;
    if (windows % 20 === 0) say(`${windows} windows, ${rows} rows in this one`);
  }
  return {
    rows: await world.evaluate(seenRows),
    windows,
    rate: (drawn * 1000) / spent.ours,
    timesPerField: (spent.fields + spent.emptyFields) / spent.ours,
    timesPerFieldDrawn: spent.fields / spent.ours,
    ofTextContent: spent.text / spent.ours,
    ofTreeWalk: spent.walk / spent.ours,
  };
}

async function readFields(
  world: World,
  of: 'benchDrawn' | 'benchEmpty',
  row: number,
  fields: readonly string[],
): Promise<number> {
  const began = performance.now();
  for (const field of fields) await world.evaluate(oneField(of, row, field));
  return performance.now() - began;
}
