import { findAll, findOne } from '../anchors/find.ts';
import { type Icon, readIcons } from '../anchors/icons.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { LINK_PREVIEW, QUOTED, QUOTED_HINTS, REACTION_HINTS, REACTIONS } from './message.anchors.ts';

/** Marks on a message's elements, gathered once; nothing from a quoted block, a link's preview or reactions. */
export type MessageFacts = {
  quoted: Element | null;
  reactions: Element | null;
  icons: Icon[];
  labels: { text: string; element: Element }[];
  testids: ReadonlySet<string>;
  /** True for elements of the message itself. */
  isOwnPart: (element: Element) => boolean;
};

/** Gathers the facts of a message element. */
export function gatherFacts(node: Element, context: ReadContext): MessageFacts {
  const quotes = findQuotes(node, context);
  const [quoted = null] = quotes.length === 1 ? quotes : [];
  const isQuoted = (element: Element) => quotes.some((block) => block.contains(element));
  const reactions = node.querySelector(REACTION_HINTS)
    ? findOne(node, REACTIONS, context, (element) => !isQuoted(element) && showsEmoji(element))
    : null;
  const preview = node.querySelector(LINK_PREVIEW);
  const isOwnPart = (element: Element) =>
    !isQuoted(element) && !reactions?.contains(element) && !preview?.contains(element);
  const labels: MessageFacts['labels'] = [];
  const testids = new Set<string>();
  for (const element of node.querySelectorAll('[aria-label], [data-testid]')) {
    if (!isOwnPart(element)) continue;
    const label = oneLine(element.getAttribute('aria-label') ?? '');
    if (label !== '') labels.push({ text: label, element });
    const testid = element.getAttribute('data-testid');
    if (testid) testids.add(testid);
  }
  return { quoted, reactions, icons: readIcons(node, isOwnPart), labels, testids, isOwnPart };
}

// Nothing inside any of several is the message's own, though then none of them is what it answers.
function findQuotes(node: Element, context: ReadContext): Element[] {
  const found = node.querySelector(QUOTED_HINTS) ? findAll(node, QUOTED, context) : [];
  if (found.length > 1) context.drift.add(QUOTED.name, 'ambiguous');
  if (found.length > 0) return found;
  return [...node.querySelectorAll('[role="button"][aria-label]')].filter((block) =>
    isWord('quoted', oneLine(block.getAttribute('aria-label') ?? '')),
  );
}

const EMOJI = /\p{RGI_Emoji}/v;

// The button that offers to react, and menus, stand in the same place without any emoji.
function showsEmoji(element: Element): boolean {
  if (EMOJI.test(element.getAttribute('aria-label') ?? '')) return true;
  const pictures = element.querySelectorAll('img[alt]');
  if ([...pictures].some((img) => EMOJI.test(img.getAttribute('alt') ?? ''))) return true;
  return EMOJI.test(element.textContent);
}
