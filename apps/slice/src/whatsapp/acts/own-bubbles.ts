import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { stripBidi } from '@queunir/reader/text/bidi';
import type { BeforeEnter, Sought } from '../whatsapp.types.ts';

/** The last own message in the window, and how many own ones carry this very text. */
export function ownBubbles(chat: ChatRead, text: string): BeforeEnter {
  const own = inOrder(chat).filter((message) => message.own === true);
  return {
    lastOwnKey: own.at(-1)?.key ?? null,
    equalBubbles: own.filter((message) => shows(message, text)).length,
  };
}

/**
 * The newest own message with this text whose key is not among those seen before, below all of those that were: older
 * messages may load late. Null while there is none, and where nothing of what was seen stands there any more.
 */
export function newOwnBubble(chat: ChatRead, text: string, seen: ReadonlySet<string>): MessageRead | null {
  const messages = inOrder(chat);
  const lastSeen = messages.findLastIndex(({ key }) => seen.has(key));
  if (lastSeen < 0 && seen.size > 0) return null;
  const fresh = messages.slice(lastSeen + 1).filter(({ own }) => own === true);
  return fresh.findLast((message) => shows(message, text)) ?? null;
}

/** The page says minutes; the clocks of the page's server and of this machine differ by less than one more. */
const MINUTE_MS = 60_000;

/**
 * Keys of own bubbles with a text that came after the last own one from before Enter, oldest first; null where that
 * one does not stand in the window. Where no own message stood there, those count that the page dates after Enter.
 */
export function ownBubblesAfter(chat: ChatRead, sought: Sought): string[] | null {
  const messages = inOrder(chat);
  const last = messages.findIndex(({ key }) => key === sought.lastOwnKey);
  if (sought.lastOwnKey !== null && last < 0) return null;
  const from = sought.enteredAt.getTime() - 2 * MINUTE_MS;
  const isAfter = ({ sentAt }: MessageRead) =>
    last >= 0 || (sentAt !== null && Date.parse(`${sentAt}Z`) >= from);
  return messages
    .slice(last + 1)
    .filter((message) => message.own === true && isAfter(message) && shows(message, sought.text))
    .map(({ key }) => key);
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
