import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { id, instant } from '../kit/primitives.ts';

/** One member of a group besides oneself, as WhatsApp showed them. An identity, no contact. */
export const groupMember = z.object({
  identityId: id,
  /** Saved name, number, or `~` and the push name. */
  name: z.string(),
  /** E.164; null where it was not shown. */
  phone: z.nullable(z.string()),
  /** Null where the page did not tell in words that are known. */
  admin: z.nullable(z.boolean()),
  lastSeenAt: instant,
});
export type GroupMember = z.output<typeof groupMember>;

/** What WhatsApp's info drawer showed of a chat when it was read last. */
export const chatInfo = z.object({
  /** Null: it was never read, and nothing of it is known. */
  readAt: z.nullable(instant),
  /** How many members the group has by its own line; null where it did not say, and outside of groups. */
  memberCount: z.nullable(z.number()),
  /** How many of them WhatsApp drew, oneself among them: a long list is cut. Null outside of groups. */
  drawn: z.nullable(z.number()),
  members: z.array(groupMember),
  /** Who made the group and when, in WhatsApp's words. */
  createdBy: z.nullable(z.string()),
  /** Groups that a person shares with the linked number. */
  commonGroups: z.nullable(z.number()),
  /** WhatsApp calls it a business. */
  business: z.boolean(),
  emails: z.array(z.string()),
  websites: z.array(z.string()),
});
export type ChatInfo = z.output<typeof chatInfo>;

const params = z.strictObject({ chatId: id });

export const getChatInfo = endpoint({
  method: 'GET',
  path: '/api/chats/:chatId/info',
  summary: 'Members of a group, or mail and websites of a business, as WhatsApp showed them last.',
  params,
  reply: chatInfo,
  errors: ['chat_not_found'],
  access: 'user',
  whileSuspended: true,
});

/** Opens WhatsApp's info drawer because a person asks, and closes it again. */
export const readChatInfo = endpoint({
  method: 'POST',
  path: '/api/chats/:chatId/info',
  summary: 'Reads the info drawer of a chat from the page.',
  params,
  reply: chatInfo,
  errors: ['chat_not_found', 'page_not_ready', 'chat_not_proved', 'chat_unread', 'info_not_shown'],
  access: 'user',
  whileSuspended: false,
});
