import type { Doing } from '../wire/shapes.ts';
import type { Phone } from './phone.ts';
import { Refusal } from './refusal.ts';
import type { Chat, Contact } from './state.ts';

/** Sends the account's read receipt for everything in the chat. */
export function markSeen(phone: Phone, chatId: string): void {
  const chat = phone.chat(chatId);
  const unseen = chat.messages.filter(
    (message) => message.from !== 'me' && message.from !== null && message.seenAt === null,
  );
  if (unseen.length === 0 && chat.unread === 0 && !chat.markedUnread) return;
  for (const message of unseen) message.seenAt = phone.now();
  chat.unread = 0;
  chat.markedUnread = false;
  phone.emit({ type: 'chat', chat });
}

/** Shows someone typing or recording, or nobody (`nothing`). */
export function setDoing(phone: Phone, chatId: string, what: Doing | 'nothing', contactId?: string): void {
  const chat = phone.chat(chatId);
  const who = contactId ?? chat.contactId;
  if (who === null) throw new Refusal('in a group "contactId" says who types');
  phone.contact(who);
  chat.doing = what === 'nothing' ? null : { what, contactId: who };
  phone.emit({ type: 'chat', chat });
}

/** Marks that the owner sets in the phone's own app. */
export function setMarks(
  phone: Phone,
  chatId: string,
  marks: Partial<Pick<Chat, 'pinned' | 'muted' | 'archived' | 'favourite' | 'markedUnread'>>,
): Chat {
  const chat = phone.chat(chatId);
  Object.assign(chat, marks);
  phone.emit({ type: 'chat', chat });
  return chat;
}

/** Shows or hides a contact online. `lastSeen` in milliseconds, null when hidden. */
export function setPresence(
  phone: Phone,
  contactId: string,
  online: boolean,
  lastSeen?: number | null,
): Contact {
  const contact = phone.contact(contactId);
  contact.online = online;
  if (lastSeen !== undefined) contact.lastSeen = lastSeen;
  else if (!online) contact.lastSeen = phone.now();
  const chat = phone.state.chats.find((one) => one.contactId === contactId);
  if (chat) phone.emit({ type: 'chat', chat });
  return contact;
}

/** Saves a contact under another name; null makes it unsaved. */
export function renameContact(phone: Phone, contactId: string, name: string | null): Contact {
  const contact = phone.contact(contactId);
  contact.name = name;
  phone.emit({ type: 'contact', contact });
  return contact;
}
