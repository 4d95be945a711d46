import { visibleText } from '../text/visible-text.ts';

/** A text that stands by itself on a full page or in a popup, with the element that holds it. */
export type ShortText = { text: string; element: Element };

/** The panes of the main screen hold other people's words: never searched for WhatsApp's own. */
const PANES = '#side, div#main';
const MOST = 400;
/** No phase of the page prints more; what does is another page. */
const MOST_TEXTS = 4_000;

/**
 * Texts of the elements that hold text themselves, outside the panes, at most 400 characters each. A sentence
 * with a link or emphasis inside is given whole, by its parent.
 */
export function readShortTexts(root: Node, panes: string = PANES): ShortText[] {
  const texts: ShortText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    (node as Element).matches(`${panes}, svg, script, style`)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node && texts.length < MOST_TEXTS; node = walker.nextNode()) {
    const element = node as Element;
    if (!holdsText(element)) continue;
    const text = visibleText(element);
    if (text !== '' && text.length <= MOST) texts.push({ text, element });
  }
  return texts;
}

function holdsText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE && (child as Text).data.trim() !== '') return true;
  }
  return false;
}
