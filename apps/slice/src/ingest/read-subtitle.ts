import { readPageTime } from './page-time.ts';

/** What stands under a chat's name: words, or when the other side was last seen (milliseconds since 1970). */
export type Subtitle = { words: string | null; lastSeenAt: number | null };

/** WhatsApp's own hints, shown until it knows more (whatsapp-web-dom §4): no facts about the chat. */
const hints = [/^(click|tap|select) here for (contact|group|business|community) info$/i, /^contact info$/i];
const lastSeen = /^last seen (?:on )?(.+?)(?:,)? at (\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)$/i;
const ofNow = [/^online$/i, /(^|\s)(typing|recording audio)(…|\.\.\.)$/i];

/**
 * Reads a subtitle of an English page whose zone is UTC; `at` is when it was read. Null: it says nothing. What it says
 * of a day that we cannot read stays as words.
 */
export function readSubtitle(printed: string | null, at: number): Subtitle | null {
  const text = printed
    ?.replace(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  if (!text || hints.some((hint) => hint.test(text))) return null;
  const [, day, clock] = lastSeen.exec(text) ?? [];
  const lastSeenAt = day && clock ? momentOf(day, clock, at) : null;
  return lastSeenAt === null ? { words: text, lastSeenAt: null } : { words: null, lastSeenAt };
}

function momentOf(day: string, clock: string, at: number): number | null {
  const onDay = readPageTime(day, at);
  if (onDay?.precision !== 'day') return null;
  // The clock alone, at the end of that day, is that day's.
  return readPageTime(clock, onDay.to - 1)?.from ?? null;
}

/** Does a subtitle tell of the moment only, so that it is void once the chat is not open any more? */
export const isOfNow = (subtitle: string | null): boolean =>
  subtitle !== null && ofNow.some((words) => words.test(subtitle));
