import { plainMessage } from './find-chat.ts';
import { phoneMessageKey } from './message-key.ts';
import type { Phone } from './phone.ts';
import { Refusal } from './refusal.ts';
import type { AlertRecord, Chat, Message } from './state.ts';

/** What someone else says. `contactId` is needed in a group alone. */
export type Incoming = {
  chatId: string;
  contactId?: string;
  text: string;
  replyTo?: string;
  at?: number;
  forwarded?: 'no' | 'once' | 'many';
  mentions?: string[];
};

function alertFor(phone: Phone, chat: Chat, message: Message): AlertRecord {
  const online = phone.state.presence.at(-1)?.online ?? false;
  const why = chat.muted ? 'muted' : online ? 'page online' : 'not online';
  return { at: message.at, chatId: chat.id, key: message.key, rang: why === 'not online', why };
}

/** Lets a contact write; the owner's phone rings only when no linked page looks online. */
export function receiveMessage(phone: Phone, incoming: Incoming): Message {
  const chat = phone.chat(incoming.chatId);
  const from = incoming.contactId ?? chat.contactId;
  if (from === null) throw new Refusal('a message in a group needs "contactId"');
  phone.contact(from);
  if (incoming.replyTo !== undefined) phone.message(chat, incoming.replyTo);
  const message = plainMessage({
    key: phoneMessageKey(phone.random),
    from,
    text: incoming.text,
    at: incoming.at ?? phone.now(),
    replyTo: incoming.replyTo ?? null,
    forwarded: incoming.forwarded ?? 'no',
    mentions: incoming.mentions ?? [],
  });
  chat.messages.push(message);
  chat.messages.sort((one, other) => one.at - other.at);
  chat.unread += 1;
  chat.doing = null;
  phone.state.alerts.push(alertFor(phone, chat, message));
  phone.emit({ type: 'message', chat, message, isNew: true });
  return message;
}

/** A grey line such as a join or a subject change. */
export function addSystemMessage(phone: Phone, chatId: string, text: string): Message {
  const chat = phone.chat(chatId);
  const message = plainMessage({ key: phoneMessageKey(phone.random), from: null, text, at: phone.now() });
  chat.messages.push(message);
  phone.emit({ type: 'message', chat, message, isNew: true });
  return message;
}
