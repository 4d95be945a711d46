import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';

/** Calendars that phones write dates in. */
export type CalendarName = 'gregory' | 'buddhist' | 'japanese' | 'roc' | 'persian' | 'islamic';

/** A day of the Gregorian calendar; month 1–12. */
export type Day = { year: number; month: number; day: number };

/** The year before WhatsApp: no message is older. */
const FIRST_YEAR = 2008;

const ERAS: Record<string, number> = { R: 2018, 令和: 2018, H: 1988, 平成: 1988, S: 1925, 昭和: 1925 };
const gregorian = new GregorianCalendar();
const persian = new PersianCalendar();
const islamic = new IslamicUmalquraCalendar();

/** The calendar whose year a number can be in the time of WhatsApp, `lastYear` being the latest; null for none. */
export function calendarOfYear(year: number, era: string, lastYear: number): CalendarName | null {
  if (era !== '') return era.startsWith('民') ? 'roc' : 'japanese';
  if (year < 100) {
    if (2000 + year >= FIRST_YEAR && 2000 + year <= lastYear) return 'gregory';
    if (1957 + year >= FIRST_YEAR && 1957 + year <= lastYear) return 'buddhist';
    return year >= 88 ? 'persian' : null;
  }
  if (year >= FIRST_YEAR && year <= lastYear) return 'gregory';
  if (year - 543 >= FIRST_YEAR && year - 543 <= lastYear) return 'buddhist';
  if (year >= 1387 && year + 621 <= lastYear) return 'persian';
  if (year >= 1429 && year <= 1460) return 'islamic';
  if (year < 200 && year + 1911 >= FIRST_YEAR && year + 1911 <= lastYear) return 'roc';
  return null;
}

/** The Gregorian day of a written one; null when the calendar has no such day. */
export function gregorianDay(
  calendar: CalendarName,
  era: string,
  year: number,
  month: number,
  day: number,
): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  if (calendar === 'persian') return converted(persian, year < 100 ? 1300 + year : year, month, day);
  if (calendar === 'islamic') return converted(islamic, year, month, day);
  const full = gregorianYear(calendar, era, year);
  return day > daysIn(full, month) ? null : { year: full, month, day };
}

function gregorianYear(calendar: CalendarName, era: string, year: number): number {
  if (calendar === 'japanese') return (ERAS[era] ?? 2018) + year;
  if (calendar === 'roc') return 1911 + year;
  if (calendar === 'buddhist') return year < 100 ? 1957 + year : year - 543;
  return year < 100 ? 2000 + year : year;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function converted(
  calendar: PersianCalendar | IslamicUmalquraCalendar,
  year: number,
  month: number,
  day: number,
): Day | null {
  const date = new CalendarDate(calendar, year, month, day);
  if (date.day !== day || date.month !== month) return null;
  const found = toCalendar(date, gregorian);
  return { year: found.year, month: found.month, day: found.day };
}
