import { parseClock } from '../dates/parse-clock.ts';
import type { MessageKind } from '../feed.ts';
import { matchWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';

/**
 * What a message without a text of its own says: a system line, a call's line, a contact's name, a poll's
 * question, a place's address. Null where the words cannot be told from the author's name.
 */
export function wordedText(
  node: Element,
  kind: MessageKind,
  texts: readonly string[],
  context: ReadContext,
): string | null {
  if (kind === 'system') return texts[0] ?? null;
  if (kind === 'call') return texts.find((text) => matchWord('call', text) !== null) ?? null;
  if (kind === 'location') {
    const address = node.querySelector('a[href*="map"][title]')?.getAttribute('title');
    return address ? oneLine(address) : null;
  }
  if (kind === 'contact') return textOf(node, '[data-testid="vcard-msg"] span[dir="auto"]');
  if (kind === 'poll' && context.generation === 'g2') return textOf(node, 'span[dir="auto"]');
  return null;
}

function textOf(node: Element, css: string): string | null {
  for (const span of node.querySelectorAll(css)) {
    if (span.closest('[data-testid="author"], [data-testid="msg-meta"]')) continue;
    const text = visibleText(span);
    return text === '' || parseClock(text) ? null : text;
  }
  return null;
}
