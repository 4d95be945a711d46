import { findOne } from '../anchors/find.ts';
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
  const quoted = findQuoted(node, context);
  const reactions = node.querySelector(REACTION_HINTS)
    ? findOne(node, REACTIONS, context, (element) => !quoted?.contains(element) && showsEmoji(element))
    : null;
  const preview = node.querySelector(LINK_PREVIEW);
  const isOwnPart = (element: Element) =>
    !quoted?.contains(element) && !reactions?.contains(element) && !preview?.contains(element);
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

function findQuoted(node: Element, context: ReadContext): Element | null {
  const found = node.querySelector(QUOTED_HINTS) ? findOne(node, QUOTED, context) : null;
  if (found) return found;
  for (const block of node.querySelectorAll('[role="button"][aria-label]')) {
    if (isWord('quoted', oneLine(block.getAttribute('aria-label') ?? ''))) return block;
  }
  return null;
}

const EMOJI = /\p{RGI_Emoji}/v;

// The button that offers to react, and menus, stand in the same place without any emoji.
function showsEmoji(element: Element): boolean {
  if (EMOJI.test(element.getAttribute('aria-label') ?? '')) return true;
  const pictures = element.querySelectorAll('img[alt]');
  if ([...pictures].some((img) => EMOJI.test(img.getAttribute('alt') ?? ''))) return true;
  return EMOJI.test(element.textContent);
}
