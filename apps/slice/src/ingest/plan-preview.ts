import type { ListRow } from '@queunir/reader/feed';
import { advanceState, type MessageState } from './advance-state.ts';
import type { NewestMessage } from './list.store.ts';
import type { PageTime } from './page-time.ts';
import { isHappening, sameWords } from './plain-text.ts';

/** What a row's preview means for the thread. */
export type PreviewPlan =
  | { does: 'nothing' }
  /** The newest message got another tick. */
  | { does: 'tick'; message: NewestMessage; state: MessageState }
  /** The author changed or took back a message that we know from the list alone. */
  | { does: 'rewrite'; message: NewestMessage }
  | { does: 'add' };

const slack = 60_000;

/**
 * Compares a row with the newest messages of its chat (newest first). A preview that is none of them and is not older
 * than them is a message that we have not read yet. `unreadGrew`: more is unread than when the row was stored last.
 */
export function planPreview(
  row: ListRow,
  time: PageTime | null,
  newest: readonly NewestMessage[],
  unreadGrew: boolean,
): PreviewPlan {
  if (row.draft || row.typing || row.recording) return { does: 'nothing' };
  const text = row.preview ?? '';
  if ((text === '' && row.mediaKind === null) || isHappening(text)) return { does: 'nothing' };
  const known = newest.find((message) => isSame(row, text, time, message));
  if (known) return tick(row, known);
  const last = newest.find(({ fromOutbox, kind }) => !fromOutbox && kind !== 'system');
  if (last && time && time.to + slack <= last.orderedAt) return { does: 'nothing' };
  const sameMoment =
    last?.sentAt != null && time?.precision === 'minute' && last.sentAt >= time.from && last.sentAt < time.to;
  if (last && sameMoment && last.own === row.own && !unreadGrew) {
    if (row.mediaKind === 'deleted') return { does: 'rewrite', message: last };
    if (last.provisional && !row.own && row.unread > 0) return { does: 'rewrite', message: last };
  }
  return { does: 'add' };
}

function isSame(row: ListRow, text: string, time: PageTime | null, message: NewestMessage): boolean {
  if (message.own !== row.own) return false;
  if (!isNear(time, message)) return false;
  if (row.mediaKind === 'deleted' || message.kind === 'deleted') return row.mediaKind === message.kind;
  if (message.text !== '' && sameWords(text, message.text)) return true;
  // An own message that is on its way may not have reached the list: only equal words are it.
  return (
    message.text === '' &&
    row.mediaKind !== null &&
    row.mediaKind === message.kind &&
    time?.precision === 'minute'
  );
}

/** The same words an hour later are another message; our own waiting text is near at any time. */
function isNear(time: PageTime | null, message: NewestMessage): boolean {
  const waits = message.fromOutbox && message.key === null;
  if (!time || message.sentAt === null || waits) return true;
  if (message.precision === 'day') return message.sentAt < time.to && message.sentAt + 86_400_000 > time.from;
  return message.sentAt < time.to + slack && message.sentAt >= time.from - slack;
}

function tick(row: ListRow, message: NewestMessage): PreviewPlan {
  // While it waits in the outbox its bubble decides, not the list.
  if (!message.own || (message.fromOutbox && message.key === null)) return { does: 'nothing' };
  const state = advanceState(message.state as MessageState | null, row.ack);
  return state !== null && state !== message.state ? { does: 'tick', message, state } : { does: 'nothing' };
}
