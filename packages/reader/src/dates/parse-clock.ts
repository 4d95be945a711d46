import { oneLine } from '../text/bidi.ts';
import { halfOfDay } from './halves-of-day.ts';

/** A time of day. */
export type Clock = { hour: number; minute: number };

const SHAPE = /^([^\d]*?) ?(\d{1,2})[:.](\d{2})(?:[:.]\d{2})? ?([^\d]*)$/;

/**
 * Time of day as WhatsApp prints it: `22:41`, `10:54 PM`, `17.41`, `下午1:23`, `4:23 p. m.`. Null for anything
 * else, so that it also tells whether a text is a time at all.
 */
export function parseClock(text: string): Clock | null {
  const match = SHAPE.exec(oneLine(latinDigits(text)));
  if (!match) return null;
  const half = (match[1] || match[4] || '').trim();
  if (match[1]?.trim() && match[4]?.trim()) return null;
  const hour = Number(match[2]);
  const minute = Number(match[3]);
  if (minute > 59) return null;
  if (half === '') return hour < 24 ? { hour, minute } : null;
  if (hour < 1 || hour > 12) return null;
  const named = halfOfDay(half);
  return named === null ? null : { hour: (hour % 12) + (named === 'pm' ? 12 : 0), minute };
}

/** Arabic-Indic and Persian digits as ASCII digits. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
