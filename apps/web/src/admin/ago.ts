import { type Locale, shortDate } from '../kit/time.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A moment as seen from now: "now", "5 minutes ago", "in 3 days", and a date when it is a month away. */
export function ago(at: string, now: Date, locale: Locale): string {
  const distance = Date.parse(at) - now.getTime();
  const away = Math.abs(distance);
  if (away >= 30 * day) return shortDate(at, now, locale);
  const [unit, size] =
    away < 45_000
      ? (['second', Number.POSITIVE_INFINITY] as const)
      : away < hour
        ? (['minute', minute] as const)
        : away < day
          ? (['hour', hour] as const)
          : (['day', day] as const);
  const whole = size === Number.POSITIVE_INFINITY ? 0 : Math.trunc(distance / size) || Math.sign(distance);
  return new Intl.RelativeTimeFormat(locale.language, { numeric: 'auto' }).format(whole, unit);
}
