import type { InfoShape } from '../wire/shapes.ts';
import { contactTitle, printPhone } from './names.ts';
import type { Phone } from './phone.ts';
import { avatarOf } from './present.ts';

/** What the drawer behind a chat's header shows; a hidden number stays hidden. */
export function chatInfo(phone: Phone, chatId: string): InfoShape {
  const chat = phone.chat(chatId);
  if (chat.contactId !== null) {
    const contact = phone.contact(chat.contactId);
    return {
      kind: 'person',
      saved: contact.name !== null,
      name: contactTitle(contact),
      pushName: contact.pushName,
      phone: contact.hidesPhone ? null : printPhone(contact.phone),
      about: contact.about,
      avatar: avatarOf(chat.id, contact.hasAvatar),
      groups: phone.state.chats.filter((one) =>
        one.participants.some((member) => member.contactId === contact.id),
      ).length,
    };
  }
  const members = chat.participants.map(({ contactId, admin }) => {
    const contact = phone.contact(contactId);
    const unsaved = contact.name === null;
    return {
      contactId,
      admin,
      name: contactTitle(contact),
      pushName: unsaved && !contact.hidesPhone ? contact.pushName : null,
      phone: unsaved && !contact.hidesPhone ? printPhone(contact.phone) : null,
      about: contact.about,
      avatar: avatarOf(contact.id, contact.hasAvatar),
    };
  });
  const own = {
    contactId: null,
    admin: true,
    name: '',
    pushName: null,
    phone: null,
    about: phone.state.account.about,
    avatar: avatarOf('me', true),
  };
  return {
    kind: 'group',
    name: chat.subject,
    description: chat.description,
    avatar: avatarOf(chat.id, chat.hasAvatar),
    participants: [own, ...members],
  };
}
