import { visibleText } from '../text/visible-text.ts';

/** A text that stands by itself on a full page or in a popup, with the element that holds it. */
export type ShortText = { text: string; element: Element };

/** The panes of the main screen hold other people's words: never searched for WhatsApp's own. */
const PANES = '#side, div#main';
const MOST = 400;

/**
 * Texts of the elements that hold text themselves, outside the panes, at most 400 characters each. A sentence
 * with a link or emphasis inside is given whole, by its parent.
 */
export function readShortTexts(root: ParentNode, panes: string = PANES): ShortText[] {
  const texts: ShortText[] = [];
  for (const element of root.querySelectorAll('div, span, h1, h2, p, button, a, label, li, header, title')) {
    if (!holdsText(element) || element.closest(panes) || element.closest('svg')) continue;
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
