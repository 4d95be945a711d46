let shift = 0;
let hour12 = true;

/** Takes over the phone's clock and the account's 12 or 24 hour setting. */
export function setClock(now: number, twelve: boolean): void {
  shift = now - Date.now();
  hour12 = twelve;
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

/** `10:54 PM`, or `22:54` with the 24-hour setting; in the browser's own zone. */
export function printTime(at: number): string {
  const date = new Date(at);
  const minutes = String(date.getMinutes()).padStart(2, '0');
  if (!hour12) return `${String(date.getHours()).padStart(2, '0')}:${minutes}`;
  return `${date.getHours() % 12 || 12}:${minutes} ${date.getHours() < 12 ? 'AM' : 'PM'}`;
}

/** `12/9/2025`: the numeric date of en-US. */
export function printDate(at: number): string {
  const date = new Date(at);
  return `${date.getMonth() + 1}/${date.getDate()}/${date.getFullYear()}`;
}

function printDay(at: number, near: number): string | null {
  const ago = daysAgo(at);
  if (ago === 1) return 'Yesterday';
  return ago > 1 && ago <= near ? new Date(at).toLocaleDateString('en-US', { weekday: 'long' }) : null;
}

/** The chat list's time: the hour today, then `Yesterday`, the weekday within a week, the date. */
export function printListTime(at: number): string {
  return daysAgo(at) <= 0 ? printTime(at) : (printDay(at, 6) ?? printDate(at));
}

/** A date separator: `Today`, `Yesterday`, a weekday up to 7 days back, else the date. */
export function printSeparator(at: number): string {
  return daysAgo(at) <= 0 ? 'Today' : (printDay(at, 7) ?? printDate(at));
}

/** Two moments on the same calendar day in the browser's zone. */
export function sameDay(one: number, other: number): boolean {
  return midnight(one) === midnight(other);
}

/** `last seen today at 5:14 PM`, `last seen yesterday at …`, `last seen 12/9/2025 at …`. */
export function printLastSeen(at: number): string {
  const ago = daysAgo(at);
  const when = ago <= 0 ? 'today' : ago === 1 ? 'yesterday' : printDate(at);
  return `last seen ${when} at ${printTime(at)}`;
}
