import type { Ack } from '@queunir/reader/feed';

/** State of an own message, as stored. */
export type MessageState =
  | 'queued'
  | 'sending'
  | 'held'
  | 'unsure'
  | 'pending'
  | 'sent'
  | 'sent-or-later'
  | 'delivered'
  | 'read'
  | 'failed';

const order: Record<MessageState, number> = {
  queued: 0,
  held: 1,
  sending: 1,
  unsure: 2,
  pending: 3,
  sent: 4,
  'sent-or-later': 5,
  delivered: 6,
  read: 7,
  failed: 8,
};

/**
 * The state after a sighting. It never goes back; `failed` is an end that only a sighting of the message as really
 * sent may lift, and a message that was sent cannot fail any more.
 */
export function advanceState(current: MessageState | null, seen: Ack | null): MessageState | null {
  if (seen === null) return current;
  if (current === null) return seen;
  if (current === 'failed') return seen !== 'failed' && order[seen] >= order.sent ? seen : current;
  if (seen === 'failed') return order[current] >= order.sent ? current : 'failed';
  return order[seen] > order[current] ? seen : current;
}
