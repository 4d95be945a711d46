import { readChat } from '../chat/read-chat.ts';
import { localDay } from '../dates/separator-day.ts';
import { readList } from '../list/read-list.ts';
import { createRowTokens, type RowTokens } from '../list/row-tokens.ts';
import { createContext } from '../page/context.ts';
import { readPhase } from '../page/read-phase.ts';
import { collectDirt, type Dirt } from './dirt.ts';
import { createMemo } from './memo.ts';
import { createTeller, type World } from './teller.ts';

const ATTRIBUTES = [
  'aria-label',
  'aria-rowcount',
  'aria-selected',
  // A tick that turns blue changes nothing else.
  'class',
  'data-icon',
  'data-id',
  'data-link-code',
  'data-pre-plain-text',
  'data-ref',
  'data-testid',
  'data-virtualized',
  'lang',
  'src',
  'style',
  'title',
  'value',
  'aria-valuenow',
];

/** The part that watches the page. */
export type LiveReader = {
  /** Forgets what elements said and reads everything again. */
  again(): void;
};

/**
 * Starts the live part: watches the document and tells what changed, at most once a task, without polling and
 * without timers, which a hidden page slows down. `tokens` are shared with the functions that Node calls.
 */
export function installReader(
  world: World,
  page: Document = document,
  tokens: RowTokens = createRowTokens(),
): LiveReader {
  let memo = createMemo();
  const teller = createTeller(world);
  const dirt: Dirt = { phase: true, list: true, chat: true };
  const turn = new MessageChannel();
  let scheduled = false;
  let unclear = false;
  const read = () => {
    scheduled = false;
    const now = { ...dirt };
    dirt.phase = dirt.list = dirt.chat = false;
    const context = createContext(page, localDay(world.now()));
    if (now.phase) teller.phase(readPhase(page, context));
    if (now.list) teller.list(readList(page, context, tokens, memo.row));
    // While the list and the header name different chats, the list may be the one that is late.
    if (now.chat || (now.list && unclear)) {
      const chat = readChat(page, context, memo.message);
      unclear = chat.state === 'unclear';
      teller.chat(chat);
    }
    teller.drift(context.drift.list());
  };
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    turn.port2.postMessage(null);
  };
  turn.port1.onmessage = read;
  const observer = new MutationObserver((records) => {
    collectDirt(records, dirt, (element) => memo.forget(element));
    if (dirt.phase || dirt.list || dirt.chat) schedule();
  });
  observer.observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  schedule();
  return {
    again() {
      memo = createMemo();
      dirt.phase = dirt.list = dirt.chat = true;
      schedule();
    },
  };
}
