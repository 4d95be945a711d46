import { visibleText } from '../text/visible-text.ts';

/** Texts of the elements that hold text themselves, in page order, without those that `accept` refuses. */
export function leafTexts(node: Element, accept: (element: Element) => boolean): string[] {
  const texts: string[] = [];
  for (const element of node.querySelectorAll('span, div, button, a, h1, h2, h3, p, li, label')) {
    if (!holdsText(element) || !accept(element) || element.closest('[aria-hidden="true"], svg')) continue;
    const text = visibleText(element);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** True when an element holds text itself, beside its children. */
export function holdsText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE && (child as Text).data.trim() !== '') return true;
  }
  return false;
}
