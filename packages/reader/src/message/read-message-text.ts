import { findAll, outermost } from '../anchors/find.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { readText } from '../text/read-text.ts';
import { hasTwoReadings } from '../text/two-readings.ts';
import { LARGE_EMOJI, TEXT_BY_DIRECTION, TEXT_MARKED_WELL, TEXT_MARKS } from './message.anchors.ts';
import type { MessageFacts } from './message-facts.ts';

/** A message's text; `element` is where it stands, `truncated` that a "Read more" hides the rest. */
export type TextRead = { text: string | null; element: Element | null; truncated: boolean };

/** Reads the text or caption of a message without its quoted block; two candidates mean null and drift. */
export function readMessageText(
  node: Element,
  facts: MessageFacts,
  hasHead: boolean,
  context: ReadContext,
): TextRead {
  const accept = (element: Element) =>
    facts.isOwnPart(element) &&
    (!hasHead || element.closest(HEADED) !== null) &&
    !holdsQuoted(element, node) &&
    !isHidden(element, node);
  const marked = [...node.querySelectorAll(TEXT_MARKS)].filter(accept);
  const spans = outermost(marked);
  // Inside a text nothing but its links bears the same marks.
  const strayed = marked.some((element) => !spans.includes(element) && element.localName !== 'a');
  if (spans.length > 1 || strayed) {
    context.drift.add(TEXT_BY_DIRECTION.name, 'ambiguous');
    return { text: null, element: null, truncated: false };
  }
  if (spans[0] && !spans[0].matches(TEXT_MARKED_WELL)) context.drift.add(TEXT_BY_DIRECTION.name, 'fallback');
  const span = spans[0] ?? (hasHead ? besideSpacer(node, accept, context) : null);
  if (span && hasTwoReadings(span)) {
    context.drift.add(TEXT_BY_DIRECTION.name, 'ambiguous');
    return { text: null, element: span, truncated: false };
  }
  if (span) return { text: readText(span) || null, element: span, truncated: isTruncated(span, node) };
  const emoji = largeEmoji(findAll(node, LARGE_EMOJI, context, accept), context);
  if (emoji !== null) return { text: emoji, element: null, truncated: false };
  if (hasHead) context.drift.add(TEXT_BY_DIRECTION.name, 'missing');
  return { text: null, element: null, truncated: false };
}

// Where a message has a head, its words stand in the element that bears it (whatsapp-web-dom §3.3).
const HEADED = '[data-pre-plain-text^="["]';

// Large emoji stand side by side; some elsewhere would be another's.
function largeEmoji(images: readonly Element[], context: ReadContext): string | null {
  if (images.length === 0) return null;
  const emoji = images.map((img) => img.getAttribute('data-plain-text') ?? img.getAttribute('alt') ?? '');
  const together = images.every((img) => img.parentElement === images[0]?.parentElement);
  if (together && !emoji.includes('') && !images.some(hasTwoReadings)) return emoji.join('');
  context.drift.add(LARGE_EMOJI.name, 'ambiguous');
  return null;
}

// The text stands beside the hidden spacer that keeps room for the time; a linked page's words do not.
function besideSpacer(
  node: Element,
  accept: (element: Element) => boolean,
  context: ReadContext,
): Element | null {
  const [span, ...others] = outermost(findAll(node, TEXT_BY_DIRECTION, context, accept)).filter(
    (each) =>
      !each.closest('[title], [role="button"], [data-testid="link-preview-container"]') &&
      each.parentElement?.querySelector(':scope > span [aria-hidden="true"], :scope > [aria-hidden="true"]'),
  );
  if (!span) return null;
  context.drift.add(TEXT_BY_DIRECTION.name, others.length > 0 ? 'ambiguous' : 'fallback');
  return others.length > 0 ? null : span;
}

// What is quoted bears a class of its own, whatever its block has become, and its block is a button with a label.
function holdsQuoted(element: Element, node: Element): boolean {
  if (element.matches('.quoted-mention') || element.querySelector('.quoted-mention')) return true;
  const block = element.closest('[role="button"][aria-label]');
  return block !== null && node.contains(block);
}

function isHidden(element: Element, node: Element): boolean {
  const hidden = element.closest('[aria-hidden="true"]');
  return hidden !== null && node.contains(hidden);
}

function isTruncated(span: Element, node: Element): boolean {
  const button = span.nextElementSibling;
  if (button?.matches('[role="button"], button')) return true;
  return [...node.querySelectorAll('[role="button"], button')].some((each) =>
    isWord('readMore', oneLine(each.textContent)),
  );
}
