import { findOne } from '../anchors/find.ts';
import type { ReadContext } from '../page/context.ts';
import { VIRTUAL } from './message.anchors.ts';

const DRAWN = 'svg, img, video, canvas, span, button, [data-testid]';

/** True for a shell as it is known (whatsapp-web-dom, thing 2): a long chat holds thousands, each told at one glance. */
export function isPlainShell(node: Element): boolean {
  const mark = node.firstElementChild;
  if (!mark || mark.nextElementSibling || mark.getAttribute('data-virtualized') !== 'true') return false;
  const inner = mark.firstElementChild;
  if (inner && (inner.localName !== 'div' || inner.nextElementSibling || inner.firstElementChild))
    return false;
  return mark.textContent === '';
}

/**
 * True for a message whose content is unmounted (whatsapp-web-dom, thing 2): known by its attribute or, should
 * that go or say something else, by holding nothing at all.
 */
export function isShell(node: Element, context: ReadContext): boolean {
  const mark = findOne(node, VIRTUAL, context)?.getAttribute('data-virtualized');
  const empty = !node.querySelector(DRAWN) && node.textContent.trim() === '';
  if ((mark === 'true') === empty) return empty;
  context.drift.add(VIRTUAL.name, empty ? 'fallback' : 'ambiguous');
  return true;
}
