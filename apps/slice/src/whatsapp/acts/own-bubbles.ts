import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { stripBidi } from '@queunir/reader/text/bidi';
import type { BeforeEnter } from '../whatsapp.types.ts';

/** The last own message in the window, and how many own ones carry this very text. */
export function ownBubbles(chat: ChatRead, text: string): BeforeEnter {
  const own = inOrder(chat).filter((message) => message.own === true);
  return {
    lastOwnKey: own.at(-1)?.key ?? null,
    equalBubbles: own.filter((message) => shows(message, text)).length,
  };
}

/** The newest own message with this text whose key is not among those seen before; null while there is none. */
export function newOwnBubble(chat: ChatRead, text: string, seen: ReadonlySet<string>): MessageRead | null {
  const fresh = inOrder(chat).filter(({ key, own }) => own === true && !seen.has(key));
  return fresh.findLast((message) => shows(message, text)) ?? null;
}

/** A long text is cut off in its bubble: then what is shown must begin it. */
function shows(message: MessageRead, text: string): boolean {
  if (message.truncated !== true || message.text === null) return sameWords(message.text, text);
  const shown = bare(message.text)
    .replace(/(?:…|\.\.\.)$/, '')
    .trimEnd();
  return shown !== '' && bare(text).startsWith(shown);
}

/**
 * True where a bubble shows this text. WhatsApp draws `*bold*` without its stars, trims the ends and folds
 * runs of spaces, so those are left out of the comparison.
 */
export function sameWords(shown: string | null, meant: string): boolean {
  return shown !== null && bare(shown) === bare(meant);
}

function bare(text: string): string {
  return stripBidi(text)
    .normalize('NFC')
    .replace(/\ufe0f/g, '')
    .replace(/[*_~`>]/g, '')
    .replace(/^\s*(?:[-•]|\d+\.)\s+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function inOrder(chat: ChatRead): MessageRead[] {
  const place = new Map(chat.order.map((id, index) => [id, index]));
  return [...chat.messages].sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}
