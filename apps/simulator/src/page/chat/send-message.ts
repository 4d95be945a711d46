import type { MessageShape } from '../../wire/shapes.ts';
import { now } from '../kit/print-time.ts';
import type { Store } from '../kit/store.ts';

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `3EB0${[...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

function pendingMessage(store: Store, text: string, replyTo: MessageShape | null): MessageShape {
  return {
    key: newKey(),
    from: 'me',
    author: '',
    authorJid: null,
    plainName: store.account.name,
    text,
    at: now(),
    tick: 'pending',
    quoted: replyTo && {
      key: replyTo.key,
      author: replyTo.author,
      own: replyTo.from === 'me',
      text: replyTo.text,
      missing: false,
    },
    edited: false,
    starred: false,
    forwarded: 'no',
    deleted: 'no',
    reactions: [],
    mentions: [],
  };
}

/** Draws a message as pending at once and gives it to the phone, which answers with its ticks. */
export function sendMessage(store: Store, chatId: string, text: string, replyTo: MessageShape | null): void {
  const message = pendingMessage(store, text, replyTo);
  store.unsent.set(chatId, [...(store.unsent.get(chatId) ?? []), message]);
  const chat = store.chats.get(chatId);
  if (chat) store.chats.set(chatId, { ...chat, last: message, lastAt: message.at });
  store.changed({ type: 'message', chatId, message, isNew: true });
  store.changed({ type: 'chat', chatId });
  store.line.tell({ type: 'send', chatId, key: message.key, text, replyTo: replyTo?.key ?? null });
}

/** The phone has the message: it is no longer only ours. */
export function forgetUnsent(store: Store, chatId: string, key: string): void {
  const waiting = store.unsent.get(chatId);
  if (waiting)
    store.unsent.set(
      chatId,
      waiting.filter((message) => message.key !== key),
    );
}
