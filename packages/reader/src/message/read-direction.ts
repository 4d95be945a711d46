import type { Icon } from '../anchors/icons.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { TAIL_IN, TAIL_OUT } from './message.anchors.ts';
import type { MessageFacts } from './message-facts.ts';

/** What a message itself tells of its direction, before any neighbour is asked. */
export type DirectionEvidence = {
  own: boolean | null;
  /** A tail, "You:" or a name stands on it: it begins a run. */
  startsRun: boolean;
};

/** What speaks for a direction beside the element's own marks. */
export type DirectionClues = {
  idSays: boolean | null;
  tick: boolean;
  /** It bears none, though an own bubble of its kind always does. */
  lacksTick: boolean;
  name: string | null;
  bubble: Element | null;
};

/**
 * Direction by the documented order of evidence (whatsapp-web-dom §3.3): id and class of the older pages,
 * "You:" or the author's name as label, tail, tick, and where the bubble stands. Signs that contradict each
 * other give null and drift.
 */
export function readDirection(
  facts: MessageFacts,
  clues: DirectionClues,
  context: ReadContext,
): DirectionEvidence {
  const label = labelSays(facts, clues.name);
  // In groups only another's bubble names its author.
  const named = facts.testids.has('author') ? false : null;
  const tail = tailSays(facts.icons);
  const signs = [clues.idSays, classSays(clues.bubble), label, named, tail, clues.tick ? true : null].filter(
    (sign) => sign !== null,
  );
  const startsRun = label !== null || tail !== null;
  if (signs.includes(true) && signs.includes(false)) {
    context.drift.add('message.direction', 'ambiguous');
    return { own: null, startsRun };
  }
  const own = signs[0] ?? placeSays(clues.bubble);
  const weak = own === true && (signs.length === 0 || (tail === true && signs.length === 1));
  if (weak && clues.lacksTick) {
    context.drift.add('message.direction', 'ambiguous');
    return { own: null, startsRun };
  }
  return { own, startsRun };
}

function classSays(bubble: Element | null): boolean | null {
  if (bubble?.classList.contains('message-out')) return true;
  return bubble?.classList.contains('message-in') ? false : null;
}

// An own message's label is the word for "you", never a name: a label that repeats the name in the message's
// head is another person's, in any language.
function labelSays(facts: MessageFacts, name: string | null): boolean | null {
  for (const { text, element } of facts.labels) {
    if (element.localName !== 'span' || !text.endsWith(':') || element.hasAttribute('data-icon')) continue;
    const who = text.slice(0, -1).trim();
    if (isWord('you', who)) return true;
    if (name !== null && who === name) return false;
  }
  return null;
}

function tailSays(icons: readonly Icon[]): boolean | null {
  const out = icons.some((icon) => TAIL_OUT.has(icon.name));
  const incoming = icons.some((icon) => TAIL_IN.has(icon.name));
  return out === incoming ? null : out;
}

const MIDDLE = 0.04;
const WIDE = 0.85;

/** Side of the chat on which a bubble is drawn; null when it is not drawn, too wide or in the middle. */
function placeSays(bubble: Element | null): boolean | null {
  const main = bubble?.closest('div#main');
  const drawn = bubble ? narrowest(bubble) : null;
  if (!main || !drawn) return null;
  const room = main.getBoundingClientRect();
  if (room.width === 0 || drawn.width === 0 || drawn.width > room.width * WIDE) return null;
  const offset = (drawn.left + drawn.width / 2 - (room.left + room.width / 2)) / room.width;
  if (Math.abs(offset) < MIDDLE) return null;
  const right = offset > 0;
  return bubble?.ownerDocument.documentElement.getAttribute('dir')?.toLowerCase() === 'rtl' ? !right : right;
}

// The container spans the whole chat; what is drawn stands one or more only children deeper.
function narrowest(bubble: Element): DOMRect {
  let element = bubble;
  let rect = element.getBoundingClientRect();
  for (let depth = 0; depth < 4; depth += 1) {
    const head = firstBox(element);
    if (!head) break;
    const inner = head.getBoundingClientRect();
    if (inner.width > 0 && inner.width < rect.width * WIDE) return inner;
    element = head;
    rect = inner;
  }
  return rect;
}

function firstBox(element: Element): Element | null {
  let child = element.firstElementChild;
  while (child && child.localName !== 'div') child = child.nextElementSibling;
  return child;
}
