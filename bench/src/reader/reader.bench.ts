import type { Bench, Figures } from '../kit/bench.ts';
import { round } from '../kit/percentile.ts';
import { withPage } from './account-page.ts';
import { type Passed, readThrough } from './read-through.ts';
import { enterWorld } from './reader-world.ts';
import { walkConversation, walkList } from './walk-windows.ts';
import { conversation, list } from './ways-of-reading.ts';

const CHATS = 5_000;
/** Some of the seeded chats are archived and stand elsewhere. */
const SEEDED = 5_200;
const MESSAGES = 10_000;

/** How much the reader takes beside the plainest ways of reading the same rows. */
export const reader: Bench = {
  name: 'reader',
  measures:
    'every window of a list of 5,000 chats and of a chat of 10,000 messages, scrolled through, beside other ways of reading the same rows',
  goals: [
    { figure: 'timesPerField', unit: '×', atLeast: 50 },
    { figure: 'ofTreeWalk', unit: '', atLeast: 0.3 },
  ],
  run: async (say) => {
    const ofList = await withPage({ chats: SEEDED, messages: 1 }, async (page) =>
      readThrough(await enterWorld(page), list, walkList(page), (line) => say(`list: ${line}`)),
    );
    const ofChat = await withPage({ chats: 1, messages: MESSAGES }, async (page) =>
      readThrough(await enterWorld(page), conversation, walkConversation(page, MESSAGES), (line) =>
        say(`messages: ${line}`),
      ),
    );
    if (ofList.rows < CHATS || ofChat.rows < MESSAGES)
      throw new Error(`Only ${ofList.rows} chats and ${ofChat.rows} messages were drawn.`);
    const least = (key: keyof Passed) => round(Math.min(ofList[key], ofChat[key]), 3);
    const figures: Figures = {
      listRowsPerSecond: round(ofList.rate, 0),
      messageRowsPerSecond: round(ofChat.rate, 0),
      timesPerField: least('timesPerField'),
      timesPerFieldDrawn: least('timesPerFieldDrawn'),
      ofTextContent: least('ofTextContent'),
      ofTreeWalk: least('ofTreeWalk'),
      listOfTreeWalk: round(ofList.ofTreeWalk, 3),
      messagesOfTreeWalk: round(ofChat.ofTreeWalk, 3),
      listRows: ofList.rows,
      messageRows: ofChat.rows,
      listWindows: ofList.windows,
      messageWindows: ofChat.windows,
    };
    return { figures, peers: {} };
  },
};
