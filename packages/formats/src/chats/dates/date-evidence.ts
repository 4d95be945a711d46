import type { Header } from '../headers/header.types.ts';
import { type CalendarName, calendarOfYear } from './calendar.ts';

type Candidate = 'dmy' | 'mdy' | 'ymd' | 'ydm';

/** What the dates of a file say for one order of day, month and year. */
export type OrderTally = {
  order: Candidate;
  /** Dates that exist in this order. */
  possible: number;
  /** Sum of the steps between neighbours, in days of 31 to a month. */
  walked: number;
  /** How many times the date changed. */
  changes: number;
  last: number;
};

const CANDIDATES: Record<Header['year'], Candidate[]> = {
  first: ['ymd', 'ydm'],
  last: ['dmy', 'mdy'],
  unsaid: ['dmy', 'mdy', 'ymd'],
  none: ['dmy', 'mdy'],
};

/** Gathers what the dates of a file say about their order and calendar, without keeping any. */
export class DateEvidence {
  readonly tallies = new Map<Candidate, OrderTally>();
  readonly calendars = new Map<CalendarName, number>();
  dates = 0;
  padded = 0;
  spaced = 0;
  named = 0;
  yearFirst = 0;
  yearLess = 0;
  /** Dates whose half of the day is not AM or PM in capitals. */
  smallHalves = 0;
  /** Dates with a year of two digits. */
  shortYears = 0;
  /** Dates that two orders read differently. */
  telling = 0;
  readonly #lastYear: number;
  #a = -1;
  #b = -1;
  #c = -1;

  /** `lastYear` is the latest year that a message can be of. */
  constructor(lastYear: number) {
    this.#lastYear = lastYear;
  }

  /** Takes the date of one header; a date equal to the one before tells nothing new. */
  add(header: Header): void {
    if (header.a === this.#a && header.b === this.#b && header.c === this.#c) return;
    this.#a = header.a;
    this.#b = header.b;
    this.#c = header.c;
    this.dates += 1;
    if (header.padded) this.padded += 1;
    if (header.spaced) this.spaced += 1;
    if (header.parting === 'name') this.named += 1;
    if (header.year === 'first') this.yearFirst += 1;
    if (header.year === 'none') this.yearLess += 1;
    if (header.half !== null && !header.capitals) this.smallHalves += 1;
    if (header.year === 'unsaid') this.shortYears += 1;
    if (header.a !== header.b) this.telling += 1;
    for (const order of CANDIDATES[header.year]) this.#weigh(order, header);
    const year = header.year === 'first' ? header.a : header.c;
    const calendar = year < 0 ? null : calendarOfYear(year, header.era, this.#lastYear);
    if (calendar) this.calendars.set(calendar, (this.calendars.get(calendar) ?? 0) + 1);
  }

  #weigh(order: Candidate, { a, b, c, era, year }: Header): void {
    const tally = this.tallies.get(order) ?? { order, possible: 0, walked: 0, changes: 0, last: -1 };
    this.tallies.set(order, tally);
    const written = order === 'dmy' || order === 'mdy' ? c : a;
    const month = order === 'dmy' || order === 'ymd' ? b : order === 'mdy' ? a : c;
    const day = order === 'dmy' ? a : order === 'ymd' ? c : b;
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    if (year !== 'none' && calendarOfYear(written, era, this.#lastYear) === null) return;
    tally.possible += 1;
    const at = written * 372 + month * 31 + day;
    if (tally.last >= 0) {
      tally.walked += Math.abs(at - tally.last);
      tally.changes += 1;
    }
    tally.last = at;
  }
}
