import { type Clock, clocks } from '../words/clocks.ts';
import { say } from '../words/say.ts';
import { look } from './look.ts';

let shift = 0;

/** Takes over the phone's clock. */
export function setClock(now: number): void {
  shift = now - Date.now();
}

/** The phone's clock, in milliseconds. */
export function now(): number {
  return Date.now() + shift;
}

const day = 86_400_000;

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function daysAgo(at: number): number {
  return Math.round((midnight(now()) - midnight(at)) / day);
}

function clock(): Clock {
  return clocks[look().locale];
}

/** `10:54 PM`, or `22:54` with the 24-hour setting, as the page's language writes it; in the browser's own zone. */
export function printTime(at: number): string {
  const date = new Date(at);
  const hours = date.getHours();
  const minutes = String(date.getMinutes()).padStart(2, '0');
  if (look().hour12) return clock().hour12(hours % 12 || 12, minutes, hours < 12);
  return clock().hour24(String(hours).padStart(2, '0'), minutes);
}

/** `12/9/2025`: the numeric date of the page's language. */
export function printDate(at: number): string {
  const date = new Date(at);
  return clock().date(date.getDate(), date.getMonth() + 1, date.getFullYear());
}

function printDay(at: number, near: number): string | null {
  const ago = daysAgo(at);
  if (ago === 1) return clock().yesterday;
  return ago > 1 && ago <= near ? new Date(at).toLocaleDateString(look().locale, { weekday: 'long' }) : null;
}

/** The chat list's time: the hour today, then `Yesterday`, the weekday within a week, the date. */
export function printListTime(at: number): string {
  return daysAgo(at) <= 0 ? printTime(at) : (printDay(at, 6) ?? printDate(at));
}

/** A date separator: `Today`, `Yesterday`, a weekday up to 7 days back, else the date. */
export function printSeparator(at: number): string {
  return daysAgo(at) <= 0 ? clock().today : (printDay(at, 7) ?? printDate(at));
}

/** Two moments on the same calendar day in the browser's zone. */
export function sameDay(one: number, other: number): boolean {
  return midnight(one) === midnight(other);
}

/** `last seen today at 5:14 PM`, `last seen yesterday at …`, `last seen 12/9/2025 at …`. */
export function printLastSeen(at: number): string {
  const ago = daysAgo(at);
  const key = ago <= 0 ? 'seenToday' : ago === 1 ? 'seenYesterday' : 'seenOn';
  return say(key, { date: printDate(at), time: printTime(at) });
}
