import { parseDate, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date';

/** Tells wall-clock times that a time zone leaves out when its clocks go forward. */
export class ZoneGaps {
  readonly #zone: string;
  #day = '';
  #whole = true;

  /** `zone` is an IANA name. */
  constructor(zone: string) {
    this.#zone = zone;
  }

  /** Whether no clock of the zone ever showed this time, `YYYY-MM-DDTHH:MM:SS`. */
  leavesOut(at: string): boolean {
    const day = at.slice(0, 10);
    if (day !== this.#day) {
      this.#day = day;
      const start = toZoned(toCalendarDateTime(parseDate(day)), this.#zone, 'later');
      const end = toZoned(toCalendarDateTime(parseDate(day).add({ days: 1 })), this.#zone, 'later');
      this.#whole = end.toDate().getTime() - start.toDate().getTime() === 86_400_000;
    }
    if (this.#whole) return false;
    const written = parseDateTime(at);
    return toCalendarDateTime(toZoned(written, this.#zone, 'later')).compare(written) !== 0;
  }
}
