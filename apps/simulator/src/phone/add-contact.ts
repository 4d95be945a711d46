import { emptyChat } from './find-chat.ts';
import type { Phone } from './phone.ts';
import type { Chat, Contact } from './state.ts';

/** Adds someone to the phone book, or an unsaved number when `name` is null. */
export function addContact(phone: Phone, fields: Omit<Contact, 'id' | 'online' | 'lastSeen'>): Contact {
  const contact: Contact = { ...fields, id: phone.newId('contact-'), online: false, lastSeen: null };
  phone.state.contacts.push(contact);
  phone.emit({ type: 'contact', contact });
  return contact;
}

/** Starts a group with these people; the first one is an admin beside the owner. */
export function addGroup(
  phone: Phone,
  group: { subject: string; contactIds: string[]; community: string | null },
): Chat {
  for (const id of group.contactIds) phone.contact(id);
  const chat = emptyChat(phone.newId('chat-'), null, {
    subject: group.subject,
    community: group.community,
    participants: group.contactIds.map((contactId, index) => ({ contactId, admin: index === 0 })),
  });
  phone.state.chats.push(chat);
  phone.emit({ type: 'chat', chat });
  return chat;
}
