import { findOne } from '../anchors/find.ts';
import { hasIcon } from '../anchors/icons.ts';
import { type Clock, parseClock } from '../dates/parse-clock.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';
import { readTick, type Tick } from '../ticks/read-tick.ts';
import { TICK_ICONS } from '../ticks/ticks.anchors.ts';
import { META, STARRED_ICONS } from './message.anchors.ts';
import type { MessageFacts } from './message-facts.ts';

/** The corner of a bubble: time, tick, marks. */
export type MetaRead = {
  time: string | null;
  clock: Clock | null;
  timeElement: Element | null;
  tick: Tick;
  /** Something is drawn or labelled behind the time, where a tick stands, known or not. */
  marked: boolean;
  edited: boolean;
  starred: boolean;
};

/** Reads the corner; `textElement` is where the message's own words stand, which are never searched. */
export function readMeta(
  node: Element,
  facts: MessageFacts,
  textElement: Element | null,
  context: ReadContext,
): MetaRead {
  const outside = (element: Element) => facts.isOwnPart(element) && !textElement?.contains(element);
  const box = findOne(node, META, context, outside);
  const timeElement = findTime(box ?? node, outside, context);
  const time = timeElement ? oneLine(timeElement.textContent) : null;
  const corner = box ?? timeElement?.parentElement ?? null;
  const labels = facts.labels.filter(({ element }) => outside(element));
  // A tick stands behind the time (whatsapp-web-dom §3.3); what says that sending failed may stand beside the bubble.
  const behind = (element: Element) => timeElement === null || follows(timeElement, element);
  const drawn = labels.filter(({ element }) => isDrawing(element) && behind(element)).map(({ text }) => text);
  const icons = facts.icons.filter(({ element }) => outside(element));
  const ticks = icons.filter(({ element, name }) => behind(element) || TICK_ICONS.get(name) === 'failed');
  return {
    time,
    clock: time === null ? null : parseClock(time),
    timeElement,
    tick: readTick('message.tick', ticks, drawn, context.drift),
    marked: timeElement !== null && corner !== null && isMarkedBehind(timeElement, corner),
    edited: corner !== null && saysEdited(corner, timeElement),
    starred:
      hasIcon(
        icons.filter(({ element }) => corner?.contains(element)),
        STARRED_ICONS,
      ) || labels.some(({ text }) => isWord('starred', text)),
  };
}

function findTime(
  root: Element,
  accept: (element: Element) => boolean,
  context: ReadContext,
): Element | null {
  const found = new Map<string, Element>();
  for (const span of root.querySelectorAll('span[dir="auto"]')) {
    if (!accept(span) || span.closest('[aria-hidden="true"]')) continue;
    const text = oneLine(span.textContent);
    if (parseClock(text)) found.set(text, span);
  }
  if (found.size > 1) {
    context.drift.add('message.time', 'ambiguous');
    return null;
  }
  return found.values().next().value ?? null;
}

function isMarkedBehind(time: Element, corner: Element): boolean {
  return [...corner.querySelectorAll('svg, [data-icon], [aria-label]')].some((mark) => follows(time, mark));
}

function follows(time: Element, mark: Element): boolean {
  return (time.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isDrawing(element: Element): boolean {
  return (
    element.localName === 'svg' || element.hasAttribute('data-icon') || element.querySelector('svg') !== null
  );
}

// The corner's only words beside the time (whatsapp-web-dom §3.3), in any language.
function saysEdited(corner: Element, timeElement: Element | null): boolean {
  return /\p{L}{3}/u.test(visibleText(corner, (element) => element === timeElement));
}
