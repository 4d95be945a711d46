import type { Message } from '@queunir/contracts/messages/messages';
import { localId } from './thread-data.ts';

type Words = { text: string; quoted: Message['quoted']; key: string };

/** How a message looks here until the slice has stored it. */
export function localMessage(
  chatId: string,
  words: Words,
  state: 'queued' | 'failed',
  reason: string | null,
): Message {
  return {
    id: localId(words.key),
    chatId,
    kind: 'text',
    own: true,
    author: null,
    authorContactId: null,
    text: words.text,
    truncated: false,
    sentAt: new Date().toISOString(),
    precision: 'second',
    state,
    stateReason: reason,
    provisional: false,
    quoted: words.quoted,
    forwarded: false,
    edited: false,
    starred: false,
    deleted: false,
    reactions: [],
    outboxId: null,
    actor: 'user',
  };
}
