import { createDriftLog } from '../anchors/drift-log.ts';
import { findOne } from '../anchors/find.ts';
import { MESSAGE_LIST } from '../chat/chat.anchors.ts';
import { resolveMessages } from '../chat/resolve-messages.ts';
import { windowItems } from '../chat/window-items.ts';
import type { Drift } from '../feed.ts';
import { readHeader } from '../header/read-header.ts';
import { parseMessage } from '../message/parse-message.ts';
import type { ParsedMessage } from '../message/parsed-message.ts';
import type { ReadContext } from '../page/context.ts';
import { MAIN } from '../page/page.anchors.ts';
import { mostOf } from './most-of.ts';

const WORDED = '[data-pre-plain-text]';
/** A hidden page draws its last message alone, which then continues a run that nobody sees. */
const FEWEST = 4;

/** What is wrong with the open chat: its frame, its name, its messages, or what most of them must tell. */
export function brokenInThread(page: Document, context: ReadContext): Drift[] {
  const log = createDriftLog();
  const logged = { ...context, drift: log };
  const main = findOne(page, MAIN, logged);
  if (!main) return [...log.list(), ...(log.list().length > 0 ? [] : [missing(MAIN.name)])];
  readHeader(main, logged);
  const list = findOne(main, MESSAGE_LIST, logged);
  return [...log.list(), ...(list ? brokenMessages(list, context) : [])];
}

function brokenMessages(list: Element, context: ReadContext): Drift[] {
  const items = windowItems(list).flatMap((item) => (item.type === 'message' ? [item.element] : []));
  if (items.length === 0) return list.querySelector(WORDED) ? [missing('message.id')] : [];
  const parsed = items.map((item) => parseMessage(item, { ...context, drift: createDriftLog() }));
  const loaded = parsed.filter((message) => message.loaded);
  // Runs hand direction on, so it is judged after they did.
  const owns = new Map(
    resolveMessages(
      parsed.map((message) => ({ message })),
      { ...context, drift: createDriftLog() },
    ).map(({ id, own }) => [id, own]),
  );
  const worded = loaded.filter(({ kind }) => kind === 'text');
  if (worded.length < FEWEST) return [];
  return [
    ...mostOf(worded.map(({ drift }) => drift.filter(({ anchor }) => anchor === 'message.text'))),
    ...mostOf(worded.map((message) => brokenFrame(message, owns.get(message.id) ?? null))),
  ];
}

// A text always says when it was written, and by which side.
function brokenFrame(message: ParsedMessage, own: boolean | null): Drift[] {
  const broken: Drift[] = [];
  if (message.time === null) broken.push(missing('message.time'));
  if (message.time !== null && own === null) broken.push(missing('message.direction'));
  return broken;
}

const missing = (anchor: string): Drift => ({ anchor, reason: 'missing' });
