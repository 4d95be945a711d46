import type { Tick } from '../wire/shapes.ts';
import { markSeen } from './change-chat.ts';
import { plainMessage } from './find-chat.ts';
import { phoneMessageKey } from './message-key.ts';
import type { Phone } from './phone.ts';
import { Refusal } from './refusal.ts';
import type { Chat, Message } from './state.ts';

const order: Tick[] = ['pending', 'sent', 'delivered', 'read'];

/** Moves an own message's ticks; forward only, except that `failed` may come and go. */
export function moveTick(phone: Phone, chat: Chat, message: Message, tick: Tick): void {
  if (message.from !== 'me') throw new Refusal('only own messages have ticks');
  const back =
    tick !== 'failed' && message.tick !== 'failed' && order.indexOf(tick) < order.indexOf(message.tick);
  if (back) throw new Refusal(`ticks never go back: it is already "${message.tick}"`);
  if (message.tick === tick) return;
  message.tick = tick;
  phone.emit({ type: 'message', chat, message, isNew: false });
}

/** Every own message of the chat becomes read, as when the contact opens it. Gives how many changed. */
export function readByContact(phone: Phone, chatId: string): number {
  const chat = phone.chat(chatId);
  const waiting = chat.messages.filter(
    (one) => one.from === 'me' && (one.tick === 'sent' || one.tick === 'delivered'),
  );
  for (const message of waiting) moveTick(phone, chat, message, 'read');
  return waiting.length;
}

function travel(phone: Phone, chat: Chat, message: Message): void {
  const { ack, deliver } = phone.state.settings;
  setTimeout(() => {
    if (message.tick === 'pending') moveTick(phone, chat, message, 'sent');
    setTimeout(() => message.tick === 'sent' && moveTick(phone, chat, message, 'delivered'), deliver).unref();
  }, ack).unref();
}

/** Takes a message that a linked page sent under the page's own key; the same key twice is one message. */
export function sendFromPage(
  phone: Phone,
  outgoing: { chatId: string; key: string; text: string; replyTo: string | null },
): void {
  const chat = phone.chat(outgoing.chatId);
  if (chat.messages.some((one) => one.key === outgoing.key)) return;
  const { key, text, replyTo } = outgoing;
  const message = plainMessage({ key, text, replyTo, from: 'me', at: phone.now(), tick: 'pending' });
  chat.messages.push(message);
  chat.markedUnread = false;
  phone.emit({ type: 'message', chat, message, isNew: true });
  travel(phone, chat, message);
}

/** The owner types a message on the phone itself; every linked page gets it. */
export function sendFromPhone(phone: Phone, chatId: string, text: string, replyTo?: string): Message {
  const chat = phone.chat(chatId);
  const message = plainMessage({
    key: phoneMessageKey(phone.random),
    text,
    from: 'me',
    at: phone.now(),
    replyTo: replyTo ?? null,
  });
  chat.messages.push(message);
  markSeen(phone, chatId); // who writes on the phone has read the chat there
  phone.emit({ type: 'message', chat, message, isNew: true });
  travel(phone, chat, message);
  return message;
}
