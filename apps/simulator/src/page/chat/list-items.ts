import type { MessageShape } from '../../wire/shapes.ts';
import { printSeparator, sameDay } from '../kit/print-time.ts';
import { say } from '../words/say.ts';

/** What stands in the message list, in order. `first` starts a run of one author. */
export type ListItem =
  | { kind: 'separator'; key: string; text: string }
  | { kind: 'divider'; key: string; text: string }
  | { kind: 'message'; key: string; message: MessageShape; first: boolean };

/** The unread divider: before which message, and how many are unread. */
export type Divider = { before: string; count: number };

/** Separators, the unread divider and messages, oldest first. */
export function listItems(messages: MessageShape[], divider: Divider | null): ListItem[] {
  const items: ListItem[] = [];
  let previous: MessageShape | null = null;
  for (const message of messages) {
    const newDay = !previous || !sameDay(previous.at, message.at);
    const divided = divider?.before === message.key;
    if (newDay)
      items.push({
        kind: 'separator',
        key: `day-${new Date(message.at).toDateString()}`,
        text: printSeparator(message.at),
      });
    if (divided && divider) {
      const text = say('unreadMessages', { n: divider.count });
      items.push({ kind: 'divider', key: 'divider', text });
    }
    const first = newDay || divided || previous?.from !== message.from;
    items.push({ kind: 'message', key: message.key, message, first });
    previous = message;
  }
  return items;
}

/** Where the divider stands when a chat with `unread` messages is opened; null when there are none or they are not loaded. */
export function findDivider(messages: MessageShape[], unread: number): Divider | null {
  if (unread === 0) return null;
  const incoming = messages.filter((message) => message.from !== 'me' && message.from !== null);
  const first = incoming.at(-unread) ?? incoming[0];
  return first ? { before: first.key, count: unread } : null;
}
