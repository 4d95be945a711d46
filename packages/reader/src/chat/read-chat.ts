import { findOne } from '../anchors/find.ts';
import type { ChatRead, HeaderRead } from '../feed.ts';
import { readHeader } from '../header/read-header.ts';
import { matchWord } from '../locales/lexicon.ts';
import { parseMessageId } from '../message/message-key.ts';
import { parseMessage } from '../message/parse-message.ts';
import type { ParsedMessage } from '../message/parsed-message.ts';
import type { ReadContext } from '../page/context.ts';
import { MAIN } from '../page/page.anchors.ts';
import { visibleText } from '../text/visible-text.ts';
import { MESSAGE_LIST } from './chat.anchors.ts';
import { type Placed, type ResolvedMessage, resolveMessages } from './resolve-messages.ts';
import { type WindowItem, windowItems } from './window-items.ts';

/** Parses a message, or gives what is remembered of one that has not changed. */
export type MessageParser = (node: Element, context: ReadContext) => ParsedMessage;

/** The open chat with every message of its window. */
export type WholeChat = Omit<ChatRead, 'messages'> & { messages: ResolvedMessage[] };

/** `closed`: no chat is open. `unclear`: one is open, but its name or its messages cannot be found. */
export type ChatState =
  | { state: 'closed' }
  | { state: 'unclear' }
  | { state: 'open'; main: Element; chat: WholeChat };

/** Reads the open chat whole. */
export function readChat(
  page: Document,
  context: ReadContext,
  parse: MessageParser = parseMessage,
): ChatState {
  if (!page.querySelector('div#main, [data-testid="conversation-panel-wrapper"]')) return { state: 'closed' };
  const main = findOne(page, MAIN, context);
  if (!main) return { state: 'unclear' };
  const header = readHeader(main, context);
  const list = findOne(main, MESSAGE_LIST, context);
  if (!header || !list) return { state: 'unclear' };
  return { state: 'open', main, chat: readWindow(main, list, header, context, parse) };
}

function readWindow(
  main: Element,
  list: Element,
  header: HeaderRead,
  context: ReadContext,
  parse: MessageParser,
): WholeChat {
  const items = windowItems(list);
  reportLostIds(items, context);
  const placed: Placed[] = [];
  const order: string[] = [];
  for (const item of items) {
    if (item.type === 'separator') placed.push({ separator: item.text });
    if (item.type === 'gap') placed.push({ gap: true });
    if (item.type !== 'message') continue;
    order.push(item.id);
    const message = parse(item.element, context);
    if (message.drift.length > 0) context.drift.addAll(message.drift);
    placed.push({ message });
  }
  return {
    header,
    order,
    messages: resolveMessages(placed, context),
    ...readEdge(main, list),
    unreadBefore: firstUnread(items),
  };
}

// Messages without any id: whoever waits for a look at the anchors need not wait.
function reportLostIds(items: readonly WindowItem[], { drift }: ReadContext): void {
  const has = (type: WindowItem['type']) => items.some((item) => item.type === type);
  if (has('gap') && !has('message')) drift.add('message.id', 'missing');
}

function firstUnread(items: readonly WindowItem[]): string | null {
  const divider = items.findIndex((item) => item.type === 'unread');
  if (divider < 0) return null;
  const next = items.slice(divider).find((item) => item.type === 'message');
  return next?.type === 'message' ? parseMessageId(next.id).key : null;
}

/** What stands above the oldest message: the end of the history, or a sign that more is coming. */
function readEdge(main: Element, list: Element): { historyEnd: boolean; loadingOlder: boolean } {
  const texts: string[] = [];
  for (const element of aboveList(main, list)) {
    texts.push(
      visibleText(element),
      element.getAttribute('title') ?? '',
      element.getAttribute('aria-label') ?? '',
    );
    for (const titled of element.querySelectorAll('[title], [aria-label], svg > title')) {
      texts.push(titled.getAttribute('title') ?? titled.getAttribute('aria-label') ?? titled.textContent);
    }
  }
  const said = texts.map((text) => text.trim()).filter((text) => text !== '');
  return {
    historyEnd: said.some((text) => matchWord('historyEnd', text) !== null),
    loadingOlder: said.some((text) => matchWord('loadingOlder', text) !== null),
  };
}

// The notice stands beside the list, inside the same scroller; in some builds as the list's first children.
function aboveList(main: Element, list: Element): Element[] {
  const above: Element[] = [];
  for (let before = list.previousElementSibling; before; before = before.previousElementSibling)
    above.push(before);
  for (const child of list.children) {
    if (child.matches('[data-id]') || child.querySelector('[data-id]')) break;
    above.push(child);
  }
  return above.filter((element) => main.contains(element) && element.localName !== 'header');
}
