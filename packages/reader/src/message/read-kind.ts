import { findAll } from '../anchors/find.ts';
import { parseClock } from '../dates/parse-clock.ts';
import type { MessageKind } from '../feed.ts';
import { isWord, matchWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { KIND_HINTS, KIND_SIGNS, type KindSigns } from './kind.anchors.ts';
import { SYSTEM, TAIL_IN, TAIL_OUT } from './message.anchors.ts';
import type { MessageFacts } from './message-facts.ts';
import type { MetaRead } from './read-meta.ts';

/** What the kind is read from. `isText`: a text or a head stands on the message. */
export type KindClues = {
  facts: MessageFacts;
  isText: boolean;
  meta: MetaRead;
  texts: () => readonly string[];
  bubble: Element | null;
};

/**
 * Kind of a loaded message. A line of WhatsApp's own has no bubble, no time and no tick; a bubble that nothing
 * explains is `unsupported`, never an empty text.
 */
export function readKind(node: Element, clues: KindClues, context: ReadContext): MessageKind {
  const { facts, meta } = clues;
  if (meta.time === null && findAll(node, SYSTEM, context).length > 0) return 'system';
  if (holdsOthers(node)) return 'album';
  const marked = readMarkedKind(node, facts);
  if (marked) return marked;
  if (clues.isText) return 'text';
  const texts = clues.texts();
  const worded = readWordedKind(texts);
  if (worded) return worded;
  const bare = clues.bubble === null && meta.time === null && !meta.tick.shown && !bearsPerson(node, facts);
  return bare && texts.length > 0 && !texts.some((text) => parseClock(text)) ? 'system' : 'unsupported';
}

// An album is one row with several messages in it.
function holdsOthers(node: Element): boolean {
  const id = node.getAttribute('data-id');
  return [...node.querySelectorAll('[data-id]')].some((inner) => inner.getAttribute('data-id') !== id);
}

// A line of WhatsApp's own has neither a tail nor words of a person, not even where its corner is lost.
function bearsPerson(node: Element, facts: MessageFacts): boolean {
  if (facts.icons.some(({ name }) => TAIL_IN.has(name) || TAIL_OUT.has(name))) return true;
  return (
    node.querySelector('[data-pre-plain-text], .selectable-text, [data-testid~="selectable-text"]') !== null
  );
}

// Marks of media, any one of which is enough.
function readMarkedKind(node: Element, facts: MessageFacts): MessageKind | null {
  const drawn = node.querySelector(KIND_HINTS) !== null;
  return KIND_SIGNS.find((signs) => shows(node, facts, signs, drawn))?.kind ?? null;
}

function shows(node: Element, facts: MessageFacts, signs: KindSigns, drawn: boolean): boolean {
  if (signs.testids?.some((testid) => facts.testids.has(testid))) return true;
  if (signs.icons && facts.icons.some((icon) => signs.icons?.test(icon.name))) return true;
  if (signs.labels?.some((field) => facts.labels.some(({ text }) => says(field, text)))) return true;
  if (!signs.css || !drawn) return false;
  return [...node.querySelectorAll(signs.css)].some(
    (element) =>
      facts.isOwnPart(element) && !element.closest('.selectable-text, [data-testid~="selectable-text"]'),
  );
}

function says(field: string, text: string): boolean {
  if (field === 'viewOnce' || field === 'sticker') return matchWord(field, text) !== null;
  return isWord(field as Parameters<typeof isWord>[0], text);
}

// WhatsApp's own words in a bubble that holds no text of a person.
function readWordedKind(texts: readonly string[]): MessageKind | null {
  for (const text of texts) {
    if (matchWord('deleted', text)) return 'deleted';
    if (matchWord('pendingMessage', text)) return 'pending';
    if (matchWord('viewOnce', text)) return 'view-once';
    if (matchWord('call', text)) return 'call';
  }
  return null;
}
