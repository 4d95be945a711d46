import type { Locale } from '../../wire/look.ts';

/** How a language writes times and dates. Dates from what pages showed; see docs/page-reading.md for the rest. */
export type Clock = {
  /** `html[lang]`. */
  lang: string;
  hour24: (hours: string, minutes: string) => string;
  hour12: (hour: number, minutes: string, morning: boolean) => string;
  date: (day: number, month: number, year: number) => string;
  today: string;
  yesterday: string;
};

const two = (number: number): string => String(number).padStart(2, '0');
const colon = (hours: string, minutes: string): string => `${hours}:${minutes}`;
const english = (hour: number, minutes: string, morning: boolean): string =>
  `${hour}:${minutes} ${morning ? 'AM' : 'PM'}`;
const plainDate = (day: number, month: number, year: number): string => `${day}/${month}/${year}`;

/** The clocks of all languages. */
export const clocks: Record<Locale, Clock> = {
  en: {
    lang: 'en',
    hour24: colon,
    hour12: english,
    date: (day, month, year) => `${month}/${day}/${year}`,
    today: 'Today',
    yesterday: 'Yesterday',
  },
  'pt-BR': {
    lang: 'pt',
    hour24: colon,
    hour12: english,
    date: (day, month, year) => `${two(day)}/${two(month)}/${year}`,
    today: 'Hoje',
    yesterday: 'Ontem',
  },
  es: {
    lang: 'es',
    hour24: colon,
    hour12: (hour, minutes, morning) => `${hour}:${minutes} ${morning ? 'a.\u00a0m.' : 'p.\u00a0m.'}`,
    date: plainDate,
    today: 'Hoy',
    yesterday: 'Ayer',
  },
  id: {
    lang: 'id',
    hour24: (hours, minutes) => `${hours}.${minutes}`,
    hour12: (hour, minutes, morning) => `${hour}.${minutes} ${morning ? 'AM' : 'PM'}`,
    date: plainDate,
    today: 'Hari ini',
    yesterday: 'Kemarin',
  },
  ru: {
    lang: 'ru',
    hour24: colon,
    hour12: english,
    date: (day, month, year) => `${two(day)}.${two(month)}.${year}`,
    today: 'Сегодня',
    yesterday: 'Вчера',
  },
  tr: {
    lang: 'tr',
    hour24: colon,
    hour12: (hour, minutes, morning) => `${morning ? 'ÖÖ' : 'ÖS'} ${hour}:${minutes}`,
    date: (day, month, year) => `${day}.${two(month)}.${year}`,
    today: 'Bugün',
    yesterday: 'Dün',
  },
  it: {
    lang: 'it',
    hour24: colon,
    hour12: english,
    date: plainDate,
    today: 'Oggi',
    yesterday: 'Ieri',
  },
};
