import type { CalendarName } from './calendar.ts';

/** In which order day, month and year are written. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Why an order was taken. */
export type DateEvidenceName =
  | 'asked-for'
  | 'four-digit-year'
  | 'month-name'
  | 'day-over-12'
  | 'sequence'
  | 'language'
  | 'default';

/** How the dates of one file are read. */
export type DateReading = {
  order: DateOrder;
  /** The year first, but the day before the month. */
  dayBeforeMonth: boolean;
  calendar: CalendarName;
  evidence: DateEvidenceName;
  /** 0–1. */
  confidence: number;
  /** Another order would give other days, and nothing in the file rules it out. */
  ambiguous: boolean;
};
