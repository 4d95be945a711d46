import type { MessageKind } from '../feed.ts';
import { isWord, matchWord } from '../locales/lexicon.ts';
import { KIND_SIGNS, type KindSigns } from './kind.anchors.ts';
import type { MessageFacts } from './message-facts.ts';

/** Kind by the marks of media on the message, or null when none is there. */
export function readMarkedKind(node: Element, facts: MessageFacts): MessageKind | null {
  return KIND_SIGNS.find((signs) => shows(node, facts, signs))?.kind ?? null;
}

function shows(node: Element, facts: MessageFacts, signs: KindSigns): boolean {
  if (signs.testids?.some((testid) => facts.testids.has(testid))) return true;
  if (signs.icons && facts.icons.some((icon) => signs.icons?.test(icon.name))) return true;
  if (signs.labels?.some((field) => facts.labels.some(({ text }) => says(field, text)))) return true;
  if (!signs.css) return false;
  return [...node.querySelectorAll(signs.css)].some(
    (element) =>
      facts.isOwnPart(element) && !element.closest('.selectable-text, [data-testid~="selectable-text"]'),
  );
}

function says(field: string, text: string): boolean {
  if (field === 'viewOnce' || field === 'sticker') return matchWord(field, text) !== null;
  return isWord(field as Parameters<typeof isWord>[0], text);
}

/** Kind by WhatsApp's own words in a bubble that holds no text of a person, or null. */
export function readWordedKind(texts: readonly string[]): MessageKind | null {
  for (const text of texts) {
    if (matchWord('deleted', text)) return 'deleted';
    if (matchWord('pendingMessage', text)) return 'pending';
    if (matchWord('viewOnce', text)) return 'view-once';
    if (matchWord('call', text)) return 'call';
  }
  return null;
}
