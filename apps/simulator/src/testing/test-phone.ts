import { addContact } from '../phone/add-contact.ts';
import { chatWithContact } from '../phone/find-chat.ts';
import { createPhone, type Phone } from '../phone/phone.ts';
import { type Chat, type Contact, emptyState, usualSettings } from '../phone/state.ts';

/** A phone without pages whose clock stands still, with one contact and an empty chat with them. */
export function testPhone(more: Partial<Contact> = {}): { phone: Phone; contact: Contact; chat: Chat } {
  const phone = createPhone(emptyState({ ...usualSettings, ack: 5, deliver: 5 }), () =>
    Date.UTC(2026, 0, 15, 12),
  );
  const basic = {
    name: 'Rita',
    pushName: 'Ri',
    phone: '+5511987651234',
    hidesPhone: false,
    hasAvatar: true,
    about: 'Busy',
  };
  const contact = addContact(phone, { ...basic, ...more });
  return { phone, contact, chat: chatWithContact(phone, contact) };
}
