import type { Router } from 'express';
import * as z from 'zod';
import { markSeen, setDoing, setMarks } from '../../phone/change-chat.ts';
import { deleteMessage, editMessage, reactToMessage, starMessage } from '../../phone/change-message.ts';
import type { Phone } from '../../phone/phone.ts';
import { addSystemMessage, receiveMessage } from '../../phone/receive-message.ts';
import { moveTick, readByContact, sendFromPhone } from '../../phone/send-message.ts';
import { resolveChat } from './resolve-chat.ts';
import { post } from './route.ts';

const chatId = z.string().min(1);
const key = z.string().min(1);
const text = z.string().min(1).max(65_536);

/** What contacts and the owner say and do in chats. */
export function mountChatRoutes(router: Router, phone: Phone): void {
  post(
    router,
    '/receive',
    z.strictObject({
      chatId: chatId.optional(),
      contactId: z.string().optional(),
      text,
      replyTo: z.string().optional(),
      at: z.number().optional(),
      forwarded: z.enum(['no', 'once', 'many']).optional(),
      mentions: z.array(z.string()).optional(),
    }),
    (body) => receiveMessage(phone, { ...body, chatId: resolveChat(phone, body) }),
  );
  post(router, '/send', z.strictObject({ chatId, text, replyTo: z.string().optional() }), (body) =>
    sendFromPhone(phone, body.chatId, body.text, body.replyTo),
  );
  post(router, '/system', z.strictObject({ chatId, text }), (body) =>
    addSystemMessage(phone, body.chatId, body.text),
  );
  post(
    router,
    '/doing',
    z.strictObject({
      chatId,
      contactId: z.string().optional(),
      what: z.enum(['typing', 'recording', 'nothing']),
    }),
    (body) => setDoing(phone, body.chatId, body.what, body.contactId),
  );
  post(
    router,
    '/marks',
    z.strictObject({
      chatId,
      pinned: z.boolean().optional(),
      muted: z.boolean().optional(),
      archived: z.boolean().optional(),
      favourite: z.boolean().optional(),
      markedUnread: z.boolean().optional(),
    }),
    ({ chatId: id, ...marks }) => void setMarks(phone, id, marks),
  );
  post(router, '/seen', z.strictObject({ chatId }), (body) => markSeen(phone, body.chatId));
}

/** What happens to single messages after they were sent. */
export function mountMessageRoutes(router: Router, phone: Phone): void {
  const tick = z.enum(['sent', 'delivered', 'read', 'failed']);
  post(router, '/tick', z.strictObject({ chatId, key, tick }), (body) => {
    const chat = phone.chat(body.chatId);
    const message = phone.message(chat, body.key);
    moveTick(phone, chat, message, body.tick);
    return message;
  });
  post(router, '/read', z.strictObject({ chatId }), (body) => ({
    changed: readByContact(phone, body.chatId),
  }));
  post(router, '/edit', z.strictObject({ chatId, key, text }), (body) =>
    editMessage(phone, body.chatId, body.key, body.text),
  );
  post(
    router,
    '/delete',
    z.strictObject({ chatId, key, by: z.enum(['by-author', 'by-admin']).default('by-author') }),
    (body) => deleteMessage(phone, body.chatId, body.key, body.by),
  );
  post(router, '/react', z.strictObject({ chatId, key, by: z.string(), emoji: z.string().max(16) }), (body) =>
    reactToMessage(phone, body.chatId, body.key, body.by, body.emoji),
  );
  post(router, '/star', z.strictObject({ chatId, key, on: z.boolean() }), (body) =>
    starMessage(phone, body.chatId, body.key, body.on),
  );
}
