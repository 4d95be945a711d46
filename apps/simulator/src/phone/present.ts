import type { ChatShape, ContactShape, MessageShape, QuotedShape } from '../wire/shapes.ts';
import { chatJid, chatTitle, contactJid, contactTitle, printPhone } from './names.ts';
import type { Phone } from './phone.ts';
import type { Chat, Contact, Message } from './state.ts';

/** Where the page fetches a face; null when the contact has none. */
export function avatarOf(id: string, has: boolean): string | null {
  return has ? `/avatars/${encodeURIComponent(id)}.svg` : null;
}

function authorOf(phone: Phone, from: string | null): { author: string; plainName: string } {
  if (from === null) return { author: '', plainName: '' };
  if (from === 'me') return { author: '', plainName: phone.state.account.pushName };
  const contact = phone.contact(from);
  const shown = contact.name ?? printPhone(contact.phone);
  const plainName = contact.name ?? (contact.hidesPhone ? contact.pushName : printPhone(contact.phone));
  return { author: contact.name === null && contact.hidesPhone ? `~${contact.pushName}` : shown, plainName };
}

function presentQuoted(phone: Phone, chat: Chat, key: string | null): QuotedShape | null {
  if (key === null) return null;
  const source = chat.messages.findLast((message) => message.key === key);
  if (!source) return { key, author: '', own: false, text: '', missing: true };
  return {
    key,
    author: authorOf(phone, source.from).author,
    own: source.from === 'me',
    text: source.text,
    missing: false,
  };
}

function countReactions(message: Message): { emoji: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { emoji } of message.reactions) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  return [...counts].map(([emoji, count]) => ({ emoji, count }));
}

/** A message as the page draws it. */
export function presentMessage(phone: Phone, chat: Chat, message: Message): MessageShape {
  const { key, from, at, tick, edited, starred, forwarded, deleted } = message;
  return {
    ...authorOf(phone, from),
    authorJid:
      chat.kind === 'group' && from !== null && from !== 'me' ? contactJid(phone.contact(from)) : null,
    ...{ key, from, at, tick, edited, starred, forwarded, deleted },
    text: deleted === 'no' ? message.text : '',
    quoted: deleted === 'no' ? presentQuoted(phone, chat, message.replyTo) : null,
    reactions: countReactions(message),
    mentions: message.mentions.map((id) =>
      id === 'me'
        ? { name: phone.state.account.pushName, jid: `${phone.state.account.phone.slice(1)}@c.us` }
        : { name: contactTitle(phone.contact(id)), jid: contactJid(phone.contact(id)) },
    ),
  };
}

/** A chat as the list draws it. */
export function presentChat(phone: Phone, chat: Chat): ChatShape {
  const last = chat.messages.findLast((message) => !message.phoneOnly);
  const contact = chat.contactId === null ? null : phone.contact(chat.contactId);
  const { id, kind, community, unread, markedUnread, pinned, muted, archived, favourite } = chat;
  return {
    ...{ id, kind, community, unread, markedUnread, pinned, muted, archived, favourite },
    jid: chatJid(phone, chat),
    title: chatTitle(phone, chat),
    avatar: avatarOf(id, contact?.hasAvatar ?? chat.hasAvatar),
    mentionsMe: unread > 0 && chat.messages.slice(-unread).some((message) => message.mentions.includes('me')),
    lastAt: last?.at ?? 0,
    last: last ? presentMessage(phone, chat, last) : null,
    doing: chat.doing && { what: chat.doing.what, name: contactTitle(phone.contact(chat.doing.contactId)) },
    subtitle: contact
      ? { kind: 'person', online: contact.online, lastSeen: contact.lastSeen }
      : {
          kind: 'group',
          members: chat.participants.map(({ contactId }) => contactTitle(phone.contact(contactId))),
        },
  };
}

/** A saved contact as drawers and search show it. */
export function presentContact(contact: Contact, chatId: string | null): ContactShape {
  return {
    id: contact.id,
    name: contactTitle(contact),
    about: contact.about,
    avatar: avatarOf(chatId ?? contact.id, contact.hasAvatar),
    phone: contact.hidesPhone ? null : contact.phone,
  };
}
