import type { Bench, Figures } from '../kit/bench.ts';
import { percentile, round } from '../kit/percentile.ts';
import { timeSideBySide } from '../kit/side-by-side.ts';
import { fillConversation, fillList, withPage } from './full-windows.ts';
import { enterWorld, type World } from './reader-world.ts';
import {
  conversation,
  keepRows,
  list,
  oneField,
  repeated,
  textContent,
  treeWalk,
  type Window,
} from './ways-of-reading.ts';

const turns = 12;
/** Readings of a whole window in one round trip, so that the round trip itself hardly counts. */
const times = 5;
/** Rows that are also read field by field. */
const sample = 4;

/** How much the reader takes beside the plainest ways of reading the same rows. */
export const reader: Bench = {
  name: 'reader',
  measures:
    'whole windows of a list of 5,000 chats and of a chat of 10,000 messages, beside other ways of reading the same rows',
  goals: [
    { figure: 'timesPerField', unit: '×', atLeast: 50 },
    { figure: 'ofTreeWalk', unit: '', atLeast: 0.3 },
  ],
  run: async (say) => {
    const ofList = await withPage({ chats: 5_000, messages: 1 }, fillList, async (page) =>
      compare(await enterWorld(page), list, (line) => say(`list: ${line}`)),
    );
    const ofChat = await withPage({ chats: 1, messages: 10_000 }, fillConversation, async (page) =>
      compare(await enterWorld(page), conversation, (line) => say(`messages: ${line}`)),
    );
    const least = (key: keyof Compared) => round(Math.min(ofList[key], ofChat[key]), 3);
    const figures: Figures = {
      listRowsPerSecond: round(ofList.rate, 0),
      messageRowsPerSecond: round(ofChat.rate, 0),
      timesPerField: least('timesPerField'),
      ofTextContent: least('ofTextContent'),
      ofTreeWalk: least('ofTreeWalk'),
      listOfTreeWalk: round(ofList.ofTreeWalk, 3),
      messagesOfTreeWalk: round(ofChat.ofTreeWalk, 3),
      listRows: ofList.rows,
      messageRows: ofChat.rows,
    };
    return { figures, peers: {} };
  },
};

type Compared = {
  rows: number;
  /** Rows a second. */
  rate: number;
  timesPerField: number;
  ofTextContent: number;
  ofTreeWalk: number;
};

async function compare(world: World, window: Window, say: (line: string) => void): Promise<Compared> {
  const rows = await world.evaluate(keepRows(window));
  if (rows < 50) throw new Error(`The window shows ${rows} rows: that is no full window.`);
  say(`${rows} rows`);
  const ours = () => world.evaluate(repeated(window.ours, times));
  const beside = async (expression: string) => {
    const took = await timeSideBySide(turns, ours, () => world.evaluate(repeated(expression, times)));
    return { ours: percentile(took.ours, 0.5) / times, theirs: percentile(took.theirs, 0.5) / times };
  };
  const text = await beside(textContent);
  const walk = await beside(treeWalk);
  const fields = await timeSideBySide(5, ours, () => fieldByField(world, window, rows));
  const perRow = percentile(fields.theirs, 0.5) / sample;
  return {
    rows,
    rate: (rows * 1000) / walk.ours,
    timesPerField: perRow / (percentile(fields.ours, 0.5) / times / rows),
    ofTextContent: text.theirs / text.ours,
    ofTreeWalk: walk.theirs / walk.ours,
  };
}

async function fieldByField(world: World, window: Window, rows: number): Promise<void> {
  for (let row = 0; row < sample; row += 1) {
    const at = Math.floor((row * rows) / sample);
    for (const field of window.fields) await world.evaluate(oneField(at, field));
  }
}
