import * as z from 'zod/mini';
import { chatRow } from '../chats/chats.ts';
import { endpoint } from '../kit/endpoint.ts';
import { id, instant, limit } from '../kit/primitives.ts';

export const search = endpoint({
  method: 'GET',
  path: '/api/search',
  summary: 'Chats by title and messages by text; case and accents ignored.',
  query: z.strictObject({ q: z.string().check(z.minLength(1), z.maxLength(200)), limit: limit(20, 50) }),
  reply: z.object({
    chats: z.array(chatRow),
    messages: z.array(
      z.object({
        messageId: id,
        chatId: id,
        chatTitle: z.string(),
        own: z.boolean(),
        excerpt: z.string(),
        sentAt: z.nullable(instant),
      }),
    ),
    /** Chats with unread messages that were not read into Queunir and so cannot be found. */
    notRead: z.number(),
  }),
  errors: [],
  access: 'user',
  whileSuspended: true,
});
