import type { MessageRead } from '@queunir/reader/feed';
import { readSentAt } from './page-time.ts';
import { sameWords } from './plain-text.ts';
import type { StoredMessage } from './thread.types.ts';

/** A bubble that is not stored by its key yet. */
export type NewBubble = { read: MessageRead; key: string; position: number };

/** A bubble that the hands saw appear under their own typing. */
export type OwnBubble = { key: string; messageId: string };

const minute = 60_000;
/** How far the page's clock and ours may differ. */
const skew = 15 * minute;
/** The page prints whole minutes; one more for clocks that differ a little. */
const roundedDown = 2 * minute;
const day = 86_400_000;

/**
 * Finds for bubbles with unknown keys the stored row that was waiting for them: what our outbox typed, or the
 * provisional message made of a list preview. Each row is given once; the others are really new.
 */
export function matchBubbles(
  bubbles: readonly NewBubble[],
  stored: readonly StoredMessage[],
  order: readonly string[],
  ours: OwnBubble | null,
): Map<string, StoredMessage> {
  const waiting = stored.filter(({ key }) => key === null).sort((a, b) => a.orderedAt - b.orderedAt);
  const matched = new Map<string, StoredMessage>();
  const used = new Set<string>();
  const typed = ours && waiting.find(({ id }) => id === ours.messageId);
  if (ours && typed && bubbles.some(({ key }) => key === ours.key)) {
    matched.set(ours.key, typed);
    used.add(typed.id);
  }
  for (const fits of [fitsOutbox(order), fitsPreview, fitsChangedPreview]) {
    for (const bubble of bubbles) {
      if (matched.has(bubble.key)) continue;
      const row = waiting.find((candidate) => !used.has(candidate.id) && fits(bubble, candidate));
      if (!row) continue;
      used.add(row.id);
      matched.set(bubble.key, row);
    }
  }
  return matched;
}

/** Our text, entered into the page, and the bubble stands after the last own one that stood there before Enter. */
const fitsOutbox = (order: readonly string[]) => (bubble: NewBubble, row: StoredMessage) => {
  if (row.provisional || bubble.read.own !== true || row.outbox?.enteredAt == null) return false;
  if (!sameWords(bubble.read.text ?? '', row.text)) return false;
  const { enteredAt, lastOwnKey } = row.outbox;
  const sentAt = readSentAt(bubble.read.sentAt);
  if (lastOwnKey === null) return sentAt === null || sentAt >= enteredAt - skew;
  const last = order.indexOf(lastOwnKey);
  if (last >= 0) return bubble.position > last;
  // Where it stood before Enter is not in this window: only a bubble that is dated after Enter can be ours.
  return sentAt !== null && sentAt >= enteredAt - roundedDown;
};

const fitsPreview = (bubble: NewBubble, row: StoredMessage): boolean => {
  if (!row.provisional || !sameSide(bubble, row) || !sameTime(bubble, row)) return false;
  const text = bubble.read.text ?? '';
  if (row.kind !== 'text' && row.kind === bubble.read.kind && text === '') return true;
  return row.text !== '' && sameWords(row.text, text);
};

/** Between preview and bubble it was edited, taken back, or turned out to be a medium. */
const fitsChangedPreview = (bubble: NewBubble, row: StoredMessage): boolean => {
  if (!row.provisional || row.precision === 'day' || !sameSide(bubble, row) || !sameTime(bubble, row))
    return false;
  const { kind, edited } = bubble.read;
  return edited || kind === 'deleted' || kind === row.kind
    ? kind !== 'text' || edited
    : kind !== 'text' && row.kind === 'text' && row.text === '';
};

function sameSide(bubble: NewBubble, row: StoredMessage): boolean {
  return bubble.read.own === null || bubble.read.own === row.own;
}

function sameTime(bubble: NewBubble, row: StoredMessage): boolean {
  const sentAt = readSentAt(bubble.read.sentAt);
  if (sentAt === null || row.sentAt === null || row.precision === 'unknown') return true;
  if (row.precision === 'day') return Math.floor(sentAt / day) === Math.floor(row.sentAt / day);
  return Math.abs(sentAt - row.sentAt) <= minute;
}
