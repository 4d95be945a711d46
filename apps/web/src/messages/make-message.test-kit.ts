import type { Message } from '@queunir/contracts/messages/messages';

/** A plain text of somebody else for tests, with what matters changed. */
export function makeMessage(id: string, change: Partial<Message> = {}): Message {
  return {
    id,
    chatId: 'chat',
    kind: 'text',
    own: false,
    author: null,
    authorContactId: null,
    text: `text ${id}`,
    truncated: false,
    sentAt: '2026-03-01T10:00:00Z',
    precision: 'minute',
    state: null,
    stateReason: null,
    provisional: false,
    quoted: null,
    forwarded: false,
    edited: false,
    starred: false,
    deleted: false,
    reactions: [],
    outboxId: null,
    actor: 'phone',
    ...change,
  };
}
