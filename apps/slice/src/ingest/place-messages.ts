import { generateKeyBetween } from 'fractional-indexing';
import { longestRising } from './longest-rising.ts';

/** Where a stored message stands: pages go by (orderedAt, rank, id). */
export type Place = { orderedAt: number; rank: string };
export type PlacedMessage = Place & { id: string };

/** A message of the page, in page order; `sentAt` null when the page does not say. */
export type PageMessage = { id: string; sentAt: number | null };

/** Compares two places as the database does: rank is collated "C". */
export function byPlace(a: PlacedMessage, b: PlacedMessage): number {
  if (a.orderedAt !== b.orderedAt) return a.orderedAt - b.orderedAt;
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Gives a place to every message of the page that has none, and a new one to the fewest stored ones that contradict
 * the page's order. `stored` are the chat's messages around this window; `loose` ids are placed anew in any case.
 * `orderedAt` is the sending time, moved only where page order contradicts it.
 */
export function placeMessages(
  stored: readonly PlacedMessage[],
  page: readonly PageMessage[],
  loose: ReadonlySet<string>,
  now: number,
): Map<string, Place> {
  const sorted = stored.filter(({ id }) => !loose.has(id)).sort(byPlace);
  const index = new Map(sorted.map(({ id }, position) => [id, position]));
  const known = page.flatMap(({ id }) => index.get(id) ?? []).filter((position) => !isTied(sorted, position));
  const kept = new Set(longestRising(known).map((position) => (sorted[position] as PlacedMessage).id));
  const moving = new Set(page.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
  const line = sorted.filter(({ id }) => !moving.has(id));
  const places = new Map<string, Place>();
  for (const run of runsOf(page, kept)) placeRun(line, run, now, places);
  return places;
}

/** Of two messages in the very same place the later one has to move: nothing fits between them. */
function isTied(sorted: readonly PlacedMessage[], position: number): boolean {
  const [before, here] = [sorted[position - 1], sorted[position] as PlacedMessage];
  return before?.orderedAt === here.orderedAt && before.rank === here.rank;
}

type Run = { after: string | null; before: string | null; messages: PageMessage[] };

function runsOf(page: readonly PageMessage[], kept: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  let open: Run = { after: null, before: null, messages: [] };
  for (const message of page) {
    if (!kept.has(message.id)) open.messages.push(message);
    else {
      open.before = message.id;
      if (open.messages.length > 0) runs.push(open);
      open = { after: message.id, before: null, messages: [] };
    }
  }
  if (open.messages.length > 0) runs.push(open);
  return runs;
}

function placeRun(line: PlacedMessage[], run: Run, now: number, places: Map<string, Place>): void {
  const left = line.findIndex(({ id }) => id === run.after);
  const right = run.before === null ? -1 : line.findIndex(({ id }) => id === run.before);
  const upper = right < 0 ? Number.POSITIVE_INFINITY : (line[right] as PlacedMessage).orderedAt;
  let lower = left < 0 ? Number.NEGATIVE_INFINITY : (line[left] as PlacedMessage).orderedAt;
  let last = left;
  let end = right < 0 ? line.length : right;
  for (const [position, message] of run.messages.entries()) {
    const wanted = message.sentAt ?? unsaid(run.messages, position, lower, upper, now);
    const orderedAt = Math.min(Math.max(wanted, lower), upper);
    const at = slot(line, last, end, orderedAt, lower, right >= 0 && orderedAt === upper);
    const placed = { id: message.id, orderedAt, rank: rankAt(line, at, orderedAt) };
    line.splice(at, 0, placed);
    places.set(message.id, { orderedAt, rank: placed.rank });
    lower = orderedAt;
    last = at;
    end += 1;
  }
}

/** A message without a time stands with its elder neighbour, else with its younger one. */
function unsaid(
  messages: readonly PageMessage[],
  position: number,
  lower: number,
  upper: number,
  now: number,
) {
  if (Number.isFinite(lower)) return lower;
  const next = messages.slice(position).find(({ sentAt }) => sentAt !== null)?.sentAt;
  return next ?? (Number.isFinite(upper) ? upper : now);
}

/** First position between the neighbours where this time belongs; next to a neighbour of the same time. */
function slot(
  line: readonly PlacedMessage[],
  last: number,
  end: number,
  orderedAt: number,
  lower: number,
  sticksToNext: boolean,
): number {
  if (last >= 0 && orderedAt === lower) return last + 1;
  if (sticksToNext) return end;
  let at = last + 1;
  while (at < end && (line[at] as PlacedMessage).orderedAt <= orderedAt) at += 1;
  return at;
}

function rankAt(line: readonly PlacedMessage[], at: number, orderedAt: number): string {
  const before = line[at - 1];
  const after = line[at];
  const low = before?.orderedAt === orderedAt ? before.rank : null;
  const high = after?.orderedAt === orderedAt ? after.rank : null;
  // Equal ranks side by side cannot be parted: stand behind both, the next reading puts it right.
  return generateKeyBetween(low, low !== null && high !== null && low >= high ? null : high);
}
