import { type DateOrder, dayOf, isoDay, type NumericDate } from './numeric-date.ts';

/** Languages whose numeric dates begin with the month. English without a region is American on WhatsApp Web. */
const MONTH_FIRST = /^(?:en(?:[-_]US)?|fil(?:[-_].*)?)$/i;
const YEAR_FIRST = /^(?:zh|ja|ko|hu|lt|sv)(?:[-_].*)?$/i;

/**
 * Order of day, month and year on this page, from every date that it prints (a number above 12 settles it, so
 * does a date that would lie in the future), then from its language. Null when nothing settles it.
 * `today` is `YYYY-MM-DD` or null for a page saved at an unknown time.
 */
export function inferDateOrder(
  dates: readonly NumericDate[],
  language: string | null,
  today: string | null,
): DateOrder | null {
  let left: DateOrder[] = ['dmy', 'mdy', 'ymd'];
  for (const date of dates) {
    const allowed = date.orders.filter((order) => !isFuture(date, order, today));
    left = left.filter((order) => allowed.includes(order));
  }
  // Dates that contradict each other prove that one was misread: then the page does not say.
  if (left.length === 0) return null;
  if (dates.length > 0 && left.length === 1) return left[0] ?? null;
  if (!language) return null;
  const usual = MONTH_FIRST.test(language) ? 'mdy' : YEAR_FIRST.test(language) ? 'ymd' : 'dmy';
  return left.includes(usual) ? usual : null;
}

function isFuture(date: NumericDate, order: DateOrder, today: string | null): boolean {
  if (!today) return false;
  const day = dayOf(date.parts, order);
  return day !== null && isoDay(day) > today;
}
