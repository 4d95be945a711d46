import type { Header } from '../headers/header.types.ts';
import { hourOfDay } from '../headers/meridiem.ts';
import { gregorianDay } from './calendar.ts';
import type { DateReading } from './date-reading.types.ts';

const PAIRS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** Turns headers of one file into moments; keeps the day before, because most messages share it. */
export class MomentReader {
  readonly #reading: DateReading;
  #year: number;
  #month = 0;
  #a = -1;
  #b = -1;
  #c = -1;
  #day: string | null = null;

  /** `firstYear` is the year of dates without one, until a date with a year comes. */
  constructor(reading: DateReading, firstYear: number) {
    this.#reading = reading;
    this.#year = firstYear;
  }

  /** Local wall-clock time, `YYYY-MM-DDTHH:MM:SS`; null when there is no such day or time. */
  read(header: Header): string | null {
    if (header.a !== this.#a || header.b !== this.#b || header.c !== this.#c) {
      this.#a = header.a;
      this.#b = header.b;
      this.#c = header.c;
      this.#day = this.#dayOf(header);
    }
    const hour = hourOfDay(header.hour, header.half);
    const second = Math.max(header.second, 0);
    if (this.#day === null || hour > 23 || header.minute > 59 || second > 59) return null;
    return `${this.#day}T${PAIRS[hour]}:${PAIRS[header.minute]}:${PAIRS[second]}`;
  }

  #dayOf({ a, b, c, era, year, parting }: Header): string | null {
    const { order, calendar, dayBeforeMonth } = this.#reading;
    const yearFirst = year === 'first' || (year === 'unsaid' && order === 'ymd');
    const monthSecond = parting === 'name' || (yearFirst ? !dayBeforeMonth : order !== 'mdy');
    const [month, other] = yearFirst ? (monthSecond ? [b, c] : [c, b]) : monthSecond ? [b, a] : [a, b];
    const written = year === 'none' ? this.#yearFor(month) : yearFirst ? a : c;
    const found = gregorianDay(
      year === 'none' ? 'gregory' : calendarFor(written, era, calendar),
      era,
      written,
      month,
      other,
    );
    if (!found) return null;
    this.#year = year === 'none' ? written : found.year + 1;
    this.#month = year === 'none' ? month : 0;
    return `${found.year}-${PAIRS[found.month]}-${PAIRS[found.day]}`;
  }

  /** Old exports leave out the year of the export itself, so it comes after the years that are written. */
  #yearFor(month: number): number {
    return this.#month - month > 6 ? this.#year + 1 : this.#year;
  }
}

function calendarFor(year: number, era: string, calendar: DateReading['calendar']): DateReading['calendar'] {
  if (era !== '') return era.startsWith('民') ? 'roc' : 'japanese';
  return calendar === 'japanese' || (year >= 2000 && year < 2100) ? 'gregory' : calendar;
}
