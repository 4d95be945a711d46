import type { DriftLog } from '../anchors/drift-log.ts';
import { inferDateOrder } from '../dates/date-order.ts';
import { type DateOrder, dayOf, isoDay, type NumericDate, parseNumericDate } from '../dates/numeric-date.ts';
import { separatorDay } from '../dates/separator-day.ts';
import type { MessageRead } from '../feed.ts';
import type { ParsedMessage } from '../message/parsed-message.ts';
import type { DocumentRead } from '../message/read-media-details.ts';
import type { ReadContext } from '../page/context.ts';

/** One place of the window: a parsed message, a separator's text, or a message that cannot be told. */
export type Placed = { message: ParsedMessage } | { separator: string } | { gap: true };

/** A message with what only `read-page` prints beside the feed. */
export type ResolvedMessage = MessageRead & { document: DocumentRead | null };

/**
 * Gives every message the day, direction and author that its own element does not tell: days from the date
 * separators and heads of the same section, direction and author from the run that it continues.
 */
export function resolveMessages(placed: readonly Placed[], context: ReadContext): ResolvedMessage[] {
  const dates = datesOf(placed);
  const order = inferDateOrder(dates, context.locale, context.today);
  if (order === null && dates.length > 0) context.drift.add('message.date-order', 'missing');
  const resolved: ResolvedMessage[] = [];
  for (const section of sectionsOf(placed)) {
    const day = sectionDay(section, order, context);
    let before: Run | null = null;
    for (const message of section.places) {
      if (message === null) {
        before = null;
        continue;
      }
      const run = continueRun(message, before, context.drift);
      if (!message.loaded || !message.hasBubble) before = null;
      // What may lack a tick on either side continues the run without being told by it.
      else if (!message.mayLackTick || message.own !== null || message.startsRun) before = run;
      resolved.push(finish(message, run, order, day));
    }
  }
  return resolved;
}

type Run = { own: boolean | null; author: string | null };
/** Null stands for a message that cannot be told: it ends a run. */
type Section = { separator: string | null; places: (ParsedMessage | null)[] };

function datesOf(placed: readonly Placed[]): NumericDate[] {
  return placed.flatMap((place) => {
    if ('message' in place) return place.message.date ?? [];
    return 'separator' in place ? (parseNumericDate(place.separator) ?? []) : [];
  });
}

function sectionsOf(placed: readonly Placed[]): Section[] {
  const sections: Section[] = [{ separator: null, places: [] }];
  for (const place of placed) {
    if ('separator' in place) sections.push({ separator: place.separator, places: [] });
    else sections.at(-1)?.places.push('message' in place ? place.message : null);
  }
  return sections;
}

// All messages between two separators are of one day. Heads that disagree prove that a separator was not seen.
function sectionDay(section: Section, order: DateOrder | null, { today, drift }: ReadContext): string | null {
  const messages = section.places.filter((place) => place !== null);
  const days = new Set(messages.flatMap((message) => headDay(message, order) ?? []));
  const dayless = messages.some((message) => message.clock !== null && message.date === null);
  if (section.separator === '' || (section.separator === null && dayless))
    drift.add('chat.separator', 'missing');
  if (days.size > 1 || runsBackwards(messages)) {
    drift.add('chat.separator', 'ambiguous');
    return null;
  }
  const [head] = days;
  const printed = section.separator === null ? null : separatorDay(section.separator, order, today);
  if (head && printed && head !== printed) {
    drift.add('chat.separator', 'ambiguous');
    return null;
  }
  return printed ?? (section.separator === null ? null : (head ?? null));
}

// So do times that begin anew.
function runsBackwards(messages: readonly ParsedMessage[]): boolean {
  let last = 0;
  for (const { clock } of messages) {
    if (!clock) continue;
    const minutes = clock.hour * 60 + clock.minute;
    if (minutes < last) return true;
    last = minutes;
  }
  return false;
}

function headDay(message: ParsedMessage, order: DateOrder | null): string | null {
  if (!message.date) return null;
  const only = message.date.orders.length === 1 ? (message.date.orders[0] ?? null) : order;
  if (!only || !message.date.orders.includes(only)) return null;
  const day = dayOf(message.date.parts, only);
  return day ? isoDay(day) : null;
}

// Own bubbles always bear a tick, so a bubble without one may continue only a run of the other side.
function continueRun(message: ParsedMessage, before: Run | null, drift: DriftLog): Run {
  const bare = message.own === null && message.hasBubble && !message.startsRun && !message.mayLackTick;
  if (bare && before?.own === false) return { own: false, author: message.author ?? before.author };
  if (message.own === null && message.hasBubble) drift.add('message.direction', 'missing');
  const sameRun = before !== null && !message.startsRun && before.own === message.own;
  return { own: message.own, author: message.author ?? (sameRun ? before.author : null) };
}

function finish(
  message: ParsedMessage,
  run: Run,
  order: DateOrder | null,
  section: string | null,
): ResolvedMessage {
  const {
    clock,
    date: _date,
    startsRun: _startsRun,
    hasBubble: _hasBubble,
    mayLackTick: _mayLackTick,
    drift: _drift,
    ...read
  } = message;
  const day = message.date ? headDay(message, order) : section;
  return {
    ...read,
    own: run.own,
    author: run.author,
    sentAt: day && clock ? `${day}T${two(clock.hour)}:${two(clock.minute)}` : null,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
