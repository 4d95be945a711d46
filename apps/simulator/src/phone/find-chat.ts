import type { Phone } from './phone.ts';
import type { Chat, Contact, Message } from './state.ts';

/** A message with nothing special about it. */
export function plainMessage(
  fields: Pick<Message, 'key' | 'from' | 'text' | 'at'> & Partial<Message>,
): Message {
  return {
    tick: fields.from === 'me' ? 'sent' : 'delivered',
    seenAt: null,
    replyTo: null,
    edited: false,
    starred: false,
    forwarded: 'no',
    deleted: 'no',
    reactions: [],
    mentions: [],
    phoneOnly: false,
    ...fields,
  };
}

/** A chat without messages, not yet in the list. */
export function emptyChat(id: string, contactId: string | null, more: Partial<Chat> = {}): Chat {
  return {
    id,
    contactId,
    kind: contactId === null ? 'group' : 'person',
    subject: '',
    community: null,
    description: '',
    hasAvatar: false,
    participants: [],
    unread: 0,
    markedUnread: false,
    pinned: false,
    muted: false,
    archived: false,
    favourite: false,
    doing: null,
    messages: [],
    ...more,
  };
}

/** The chat with this contact, begun when there is none. */
export function chatWithContact(phone: Phone, contact: Contact): Chat {
  const known = phone.state.chats.find((chat) => chat.contactId === contact.id);
  if (known) return known;
  const chat = emptyChat(phone.newId('chat-'), contact.id);
  phone.state.chats.push(chat);
  return chat;
}
