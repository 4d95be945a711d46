import { readChat } from '../../src/chat/read-chat.ts';
import type { ResolvedMessage } from '../../src/chat/resolve-messages.ts';
import type { Drift } from '../../src/feed.ts';
import { readList } from '../../src/list/read-list.ts';
import { type RowRead, readRow } from '../../src/list/read-row.ts';
import { createRowTokens } from '../../src/list/row-tokens.ts';
import { parseMessage } from '../../src/message/parse-message.ts';
import { createContext } from '../../src/page/context.ts';

/** What the reader sees, by the elements that it was read from. */
export type Sight = {
  rows: ReadonlyMap<Element, RowRead>;
  messages: ReadonlyMap<Element, ResolvedMessage>;
  title: string | null;
  drift: readonly Drift[];
};

/** Reads list and chat of the document in the way of `readPage`. */
export function lookAtPage(): Sight {
  const context = createContext(document, null);
  const rows = new Map<Element, RowRead>();
  readList(document, context, createRowTokens(), (element, inside) => {
    const row = readRow(element, inside);
    if (row) rows.set(element, row);
    return row;
  });
  const elements: Element[] = [];
  const read = readChat(document, context, (element, inside) => {
    elements.push(element);
    return parseMessage(element, inside);
  });
  const messages = new Map<Element, ResolvedMessage>();
  let title: string | null = null;
  if (read.state === 'open') {
    title = read.chat.header.title;
    read.chat.messages.forEach((message, index) => {
      const element = elements[index];
      if (element) messages.set(element, message);
    });
  }
  return { rows, messages, title, drift: context.drift.list() };
}
