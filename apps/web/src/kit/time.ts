/** How a moment is shown: in the tenant's zone and language, near ones relative. */
export type Locale = { language: string; timeZone: string };

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale.language}|${locale.timeZone}|${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale.language, { timeZone: locale.timeZone, ...options });
    cache.set(key, found);
  }
  return found;
}

const asDay: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };

/** The calendar day of an instant in a zone, `2024-10-30`; two instants of one day give the same text. */
export function dayKey(at: string | Date, locale: Locale): string {
  return formatter({ language: 'en-CA', timeZone: locale.timeZone }, asDay).format(new Date(at));
}

/** Whole days from `at` to `now` by the calendar of the zone; 0 today, 1 yesterday, negative in the future. */
export function daysAgo(at: string | Date, now: Date, locale: Locale): number {
  const days = (key: string) => Date.parse(`${key}T00:00:00Z`) / 86_400_000;
  return days(dayKey(now, locale)) - days(dayKey(at, locale));
}

/** Hours and minutes, `17:14`. */
export function clock(at: string | Date, locale: Locale): string {
  return formatter(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at));
}

/** Date and time in full, for what shows on hover. */
export function fullTime(at: string | Date, locale: Locale): string {
  return formatter(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));
}

/** A day as a short date, `30 Oct` or with its year when it is not this one. */
export function shortDate(at: string | Date, now: Date, locale: Locale): string {
  const sameYear = dayKey(at, locale).slice(0, 4) === dayKey(now, locale).slice(0, 4);
  return formatter(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(new Date(at));
}

/** Time in a list: the clock today, then "yesterday", the weekday, the date. */
export function listTime(at: string, now: Date, locale: Locale): string {
  const days = daysAgo(at, now, locale);
  if (days === 0) return clock(at, locale);
  if (days === 1) return relativeDay(-1, locale);
  if (days > 1 && days < 7) return formatter(locale, { weekday: 'short' }).format(new Date(at));
  return shortDate(at, now, locale);
}

/** Day and clock in few words: "today, 15:41", "yesterday, 15:41", "Mon, 15:41", "30 Oct, 15:41". */
export function dayAndClock(at: string, now: Date, locale: Locale): string {
  const days = daysAgo(at, now, locale);
  const day = days === 0 ? relativeDay(0, locale) : listTime(at, now, locale);
  return `${day}, ${clock(at, locale)}`;
}

/** Heading of a day in a thread: today, yesterday, the weekday, the long date. */
export function dayHeading(at: string, now: Date, locale: Locale): string {
  const days = daysAgo(at, now, locale);
  if (days === 0 || days === 1) return capital(relativeDay(-days, locale));
  if (days > 1 && days < 7) return capital(formatter(locale, { weekday: 'long' }).format(new Date(at)));
  return formatter(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));
}

/** A stretch of time to now in one unit: "5 min", "3 h", "2 d"; never less than one minute. */
export function shortSpan(since: string, now: Date): { value: number; unit: 'minute' | 'hour' | 'day' } {
  const minutes = Math.max(1, Math.floor((now.getTime() - Date.parse(since)) / 60_000));
  if (minutes < 60) return { value: minutes, unit: 'minute' };
  if (minutes < 48 * 60) return { value: Math.floor(minutes / 60), unit: 'hour' };
  return { value: Math.floor(minutes / 1440), unit: 'day' };
}

/** The stretch in words of a language, narrow: "5m", "3 h". */
export function spanText(since: string, now: Date, locale: Locale): string {
  const { value, unit } = shortSpan(since, now);
  return new Intl.NumberFormat(locale.language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value);
}

function relativeDay(offset: number, locale: Locale): string {
  return new Intl.RelativeTimeFormat(locale.language, { numeric: 'auto' }).format(offset, 'day');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
