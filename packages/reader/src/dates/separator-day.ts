import { isWord, weekdayIndex } from '../locales/lexicon.ts';
import { type DateOrder, dayOf, isoDay, parseNumericDate } from './numeric-date.ts';

/**
 * Day of a date separator as `YYYY-MM-DD`: a printed date by the page's order, `Today`, `Yesterday` and
 * weekdays by `today`. Null when the text is no date, or relative and `today` is not known.
 */
export function separatorDay(text: string, order: DateOrder | null, today: string | null): string | null {
  const printed = parseNumericDate(text);
  if (printed) {
    const only = printed.orders.length === 1 ? (printed.orders[0] ?? null) : order;
    const day = only && printed.orders.includes(only) ? dayOf(printed.parts, only) : null;
    return day ? isoDay(day) : null;
  }
  if (!today) return null;
  if (isWord('today', text)) return today;
  if (isWord('yesterday', text)) return daysBefore(today, 1);
  const weekday = weekdayIndex(text);
  if (weekday === null) return null;
  // A weekday stands for one of the last seven days; the same weekday as today is a week ago.
  const back = (new Date(`${today}T00:00Z`).getUTCDay() - weekday + 7) % 7 || 7;
  return daysBefore(today, back);
}

/** True when the text can only be a date separator's. */
export function isSeparatorText(text: string): boolean {
  return (
    parseNumericDate(text) !== null ||
    isWord('today', text) ||
    isWord('yesterday', text) ||
    weekdayIndex(text) !== null
  );
}

function daysBefore(today: string, days: number): string {
  const date = new Date(`${today}T00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** Day of an instant in the browser's own zone, `YYYY-MM-DD`. */
export function localDay(now: number): string {
  const date = new Date(now);
  return isoDay({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}
