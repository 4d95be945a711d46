import type { AppEvent } from '@queunir/contracts/events/events';

export type Touched = { chatId: string; messageId: string; live: boolean };

/** Many events boiled down to what has to be fetched again, each thing once. */
export type EventBatch = {
  reset: boolean;
  status: boolean;
  settings: boolean;
  sessions: boolean;
  chats: Set<string>;
  chatsRemoved: Set<string>;
  contacts: Set<string>;
  messages: Touched[];
  messagesRemoved: Touched[];
};

/** A batch in which nothing happened. */
export function emptyBatch(): EventBatch {
  return {
    reset: false,
    status: false,
    settings: false,
    sessions: false,
    chats: new Set(),
    chatsRemoved: new Set(),
    contacts: new Set(),
    messages: [],
    messagesRemoved: [],
  };
}

/** Adds one event to a batch. */
export function addEvent(batch: EventBatch, event: AppEvent): void {
  switch (event.type) {
    case 'stream.reset':
      batch.reset = true;
      return;
    case 'status.changed':
    case 'link.lost':
    case 'link.recovered':
      batch.status = true;
      return;
    case 'settings.changed':
      batch.settings = true;
      return;
    case 'session.ended':
      batch.sessions = true;
      return;
    case 'contact.changed':
      batch.contacts.add(event.contactId);
      return;
    case 'chat.removed':
      batch.chatsRemoved.add(event.chatId);
      return;
    case 'message.received':
      batch.chats.add(event.chatId);
      batch.messages.push({ chatId: event.chatId, messageId: event.messageId, live: event.live });
      return;
    case 'message.changed':
      batch.messages.push({ chatId: event.chatId, messageId: event.messageId, live: true });
      return;
    case 'message.removed':
      batch.messagesRemoved.push({ chatId: event.chatId, messageId: event.messageId, live: true });
      return;
    default:
      batch.chats.add(event.chatId);
  }
}
