import type { Phone } from './phone.ts';
import { Refusal } from './refusal.ts';
import type { Message } from './state.ts';

function change(phone: Phone, chatId: string, key: string, apply: (message: Message) => void): Message {
  const chat = phone.chat(chatId);
  const message = phone.message(chat, key);
  if (message.from === null) throw new Refusal('system messages cannot be changed');
  apply(message);
  phone.emit({ type: 'message', chat, message, isNew: false });
  return message;
}

/** The author writes the message anew; it carries `Edited` from then on. */
export function editMessage(phone: Phone, chatId: string, key: string, text: string): Message {
  return change(phone, chatId, key, (message) => {
    if (message.deleted !== 'no') throw new Refusal('a deleted message cannot be edited');
    message.text = text;
    message.edited = true;
  });
}

/** Deletes for everyone; the row keeps its key. */
export function deleteMessage(
  phone: Phone,
  chatId: string,
  key: string,
  by: 'by-author' | 'by-admin',
): Message {
  return change(phone, chatId, key, (message) => {
    message.deleted = by;
    message.reactions = [];
  });
}

/** Puts one person's reaction on a message; an empty emoji takes it away. */
export function reactToMessage(
  phone: Phone,
  chatId: string,
  key: string,
  by: string,
  emoji: string,
): Message {
  if (by !== 'me') phone.contact(by);
  return change(phone, chatId, key, (message) => {
    message.reactions = message.reactions.filter((reaction) => reaction.by !== by);
    if (emoji) message.reactions.push({ by, emoji });
  });
}

/** Stars a message or takes the star away. */
export function starMessage(phone: Phone, chatId: string, key: string, on: boolean): Message {
  return change(phone, chatId, key, (message) => {
    message.starred = on;
  });
}
