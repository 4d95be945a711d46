import type { Change } from './change.ts';
import type { Known } from './lies.ts';
import type { Sight } from './sight.ts';

/** What a page says by its maker's word and the reader does not tell; authors, which stand once for a run, left out. */
export function findUnread(known: Known, seen: Sight): string[] {
  const missing = seen.title === known.title ? [] : [`the chat's title ${known.title}`];
  for (const kind of ['rows', 'messages'] as const) {
    for (const [element, truth] of known[kind]) {
      const read: Readonly<Record<string, unknown>> | undefined = seen[kind].get(element);
      for (const [field, value] of Object.entries(truth)) {
        if (field !== 'author' && value !== null && (read?.[field] ?? null) === null)
          missing.push(`did not read the ${field} ${JSON.stringify(value)}`);
      }
    }
  }
  return missing;
}

/**
 * Values that a change took from a message or the open chat without any drift to tell of it. What was removed
 * whole is no loss: nothing on the page says that it ever was there.
 */
export function findSilentLosses(before: Sight, after: Sight, change: Change): string[] {
  // A page that drifts as it is has nothing more to tell.
  if (before.drift.length > 0 || after.drift.length > 0) return [];
  const losses: string[] = [];
  for (const [element, was] of before.messages) {
    const is = after.messages.get(element);
    if (!is || change.touched.some((touched) => touched.contains(element))) continue;
    for (const field of ['text', 'own', 'sentAt', 'time'] as const) {
      // A picture without its caption is a picture.
      if (field === 'text' && was.kind !== 'text') continue;
      if (was[field] !== null && is[field] === null) losses.push(`${field} of ${was.key}`);
    }
  }
  return losses;
}
