import type { Message } from '@queunir/contracts/messages/messages';
import { dayKey, type Locale } from '../../kit/time.ts';

/**
 * One row of the thread: a bubble with what stands above it. Headings are part of the row that they precede, so
 * that a row keeps its key, and the view its place, when older pages come in front.
 */
export type ThreadRow = {
  message: Message;
  /** First and last of a run of bubbles are drawn differently. */
  first: boolean;
  last: boolean;
  /** Set when a new day begins here: an instant of that day. */
  dayAt: string | null;
  /** Set when the unread divider stands above: how many are unread. */
  unread: number | null;
};

/** Longest silence inside one run of bubbles of one author. */
const runGapMs = 5 * 60_000;

/**
 * Turns messages into rows: where days begin, where the unread divider stands, what belongs to one run. While
 * older messages are to come (`moreBefore`), the first row has no heading: it would leave again and move the view.
 */
export function threadRows(
  messages: readonly Message[],
  locale: Locale,
  unreadFrom: string | null,
  moreBefore = false,
): ThreadRow[] {
  let day: string | null = null;
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    const today = message.sentAt ? dayKey(message.sentAt, locale) : day;
    const newDay = today !== null && today !== day;
    day = today;
    const divider = message.id === unreadFrom;
    return {
      message,
      first: newDay || divider || !before || !sameRun(before, message),
      last: !after || !sameRun(message, after) || after.id === unreadFrom || otherDay(message, after, locale),
      dayAt: newDay && !(index === 0 && moreBefore) ? message.sentAt : null,
      unread: divider ? countUnread(messages, index) : null,
    };
  });
}

/** How many messages of others came behind the one that was seen last; 0 when it is not loaded. */
export function countNewSince(messages: readonly Message[], seenId: string | null): number {
  const at = messages.findIndex((message) => message.id === seenId);
  return at === -1 ? 0 : countUnread(messages, at + 1);
}

function countUnread(messages: readonly Message[], from: number): number {
  return messages.slice(from).filter((message) => !message.own && message.kind !== 'system').length;
}

function sameRun(a: Message, b: Message): boolean {
  if (a.kind === 'system' || b.kind === 'system') return false;
  if (a.own !== b.own || a.author !== b.author) return false;
  if (a.sentAt === null || b.sentAt === null) return true;
  return Date.parse(b.sentAt) - Date.parse(a.sentAt) <= runGapMs;
}

function otherDay(a: Message, b: Message, locale: Locale): boolean {
  if (a.sentAt === null || b.sentAt === null) return false;
  return dayKey(a.sentAt, locale) !== dayKey(b.sentAt, locale);
}
