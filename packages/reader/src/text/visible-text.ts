import { oneLine } from './bidi.ts';

/**
 * One line of what an element shows: emoji pictures as their `alt`; drawings (their titles are icon names)
 * and what is hidden from assistive technology left out. Empty when it shows no text.
 */
export function visibleText(root: Element, skip?: (element: Element) => boolean): string {
  const parts: string[] = [];
  collect(root, parts, skip);
  return oneLine(parts.join(''));
}

function collect(node: Node, parts: string[], skip: ((element: Element) => boolean) | undefined): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) parts.push((child as Text).data);
    else if (child instanceof Element && !isSilent(child) && !skip?.(child)) {
      if (child.localName === 'img') parts.push(child.getAttribute('alt') ?? '');
      else if (child.localName === 'br') parts.push(' ');
      else collect(child, parts, skip);
    }
  }
}

function isSilent(element: Element): boolean {
  return element.localName === 'svg' || element.getAttribute('aria-hidden') === 'true';
}
