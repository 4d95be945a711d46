/** How far long work was at a moment, in ms of any steady clock. */
export type Sighting = { at: number; done: number };

/** How fast it goes: items a minute, and minutes until its end. */
export type Pace = { perMinute: number; minutesLeft: number };

/** Only what was seen in the last so many ms counts: the pace of now, not of an hour ago. */
const windowMs = 120_000;
/** Less than this between the first and the last sighting says nothing yet. */
const leastMs = 4000;

/** Adds a sighting when something was done since the last; work that was begun anew forgets the old. */
export function addSighting(seen: readonly Sighting[], now: Sighting): readonly Sighting[] {
  const last = seen.at(-1);
  if (!last || now.done < last.done) return [now];
  if (now.done === last.done) return seen;
  return [...seen.filter(({ at }) => now.at - at <= windowMs), now];
}

/** The pace at `at`; null until enough was seen. Work that stands still grows slower with every second. */
export function paceOf(seen: readonly Sighting[], total: number, at: number): Pace | null {
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || last.done === first.done) return null;
  // Until the next is due the pace of the last ones stands; then waiting counts.
  const each = (last.at - first.at) / (last.done - first.done);
  const took = Math.max(last.at, at - each) - first.at;
  if (took < leastMs) return null;
  const perMinute = ((last.done - first.done) * 60_000) / took;
  return { perMinute, minutesLeft: (total - last.done) / perMinute };
}
