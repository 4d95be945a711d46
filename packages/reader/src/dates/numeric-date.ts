import { oneLine } from '../text/bidi.ts';
import { latinDigits } from './parse-clock.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A calendar day. */
export type Day = { year: number; month: number; day: number };

/** The three numbers of a printed date in the order printed, with what their shape tells. */
export type NumericDate = { parts: readonly [number, number, number]; orders: readonly DateOrder[] };

const SHAPE = /^(\d{1,4}) ?([./\-年.]) ?(\d{1,2}) ?([./\-月.]) ?(\d{1,4}) ?(?:日|г\.?|\.)?$/;

/**
 * Reads `10/30/2024`, `16.10.2025`, `2026年9月18日` and the like, with every order of day, month and year
 * that its digits and separators allow. Null when the text is no such date.
 */
export function parseNumericDate(text: string): NumericDate | null {
  const match = SHAPE.exec(oneLine(latinDigits(text)));
  if (!match) return null;
  const [, first = '', separator = '', second = '', , third = ''] = match;
  const parts = [Number(first), Number(second), Number(third)] as const;
  const orders = possibleOrders(first, separator, second, third);
  const valid = orders.filter((order) => dayOf(parts, order) !== null);
  return valid.length > 0 ? { parts, orders: valid } : null;
}

function possibleOrders(first: string, separator: string, second: string, third: string): DateOrder[] {
  if (separator === '年' || first.length === 4) return ['ymd'];
  if (first.length > 2 || third.length === 3 || third.length === 1) return [];
  if (separator === '.') return ['dmy'];
  // A padded number rules out the American order: en-US prints neither day nor month with a zero in front.
  if (first.startsWith('0') || second.startsWith('0')) return ['dmy'];
  return ['dmy', 'mdy'];
}

/** The day that three printed numbers mean in an order, or null when there is no such day. */
export function dayOf(parts: readonly [number, number, number], order: DateOrder): Day | null {
  const [a, b, c] = parts;
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const full = year < 100 ? 2000 + year : year;
  if (full < 2009 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(full, month - 1, day));
  return date.getUTCMonth() === month - 1 ? { year: full, month, day } : null;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}
