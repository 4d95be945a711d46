import * as z from 'zod/mini';
import { holeSpan } from '../gaps/gaps.ts';
import { endpoint } from '../kit/endpoint.ts';
import { cursor, done, id, instant, limit } from '../kit/primitives.ts';

export const ack = z.enum(['pending', 'sent', 'sent-or-later', 'delivered', 'read', 'failed']);
export const ball = z.enum(['me', 'them', 'nobody']);

/** One row of the chat list. */
export const chatRow = z.object({
  id,
  title: z.string(),
  kind: z.enum(['direct', 'group', 'self', 'unknown']),
  contactId: z.nullable(id),
  /**
   * Tells this chat from its namesakes; null when it has none. First the phone; where none is known, when the chat was
   * first seen (`withTime` when a namesake came the same day), unless one came within a minute; at last its number in
   * the order in which they came.
   */
  namesake: z.nullable(
    z.object({
      phone: z.nullable(z.string()),
      since: z.nullable(z.object({ at: instant, withTime: z.boolean() })),
      number: z.number(),
    }),
  ),
  /** Address of the picture, changes with the picture; null: show initials. */
  face: z.nullable(z.string()),
  preview: z.nullable(
    z.object({
      text: z.string(),
      own: z.boolean(),
      author: z.nullable(z.string()),
      mediaKind: z.nullable(z.string()),
      ack: z.nullable(ack),
    }),
  ),
  lastAt: z.nullable(instant),
  unread: z.number(),
  markedUnread: z.boolean(),
  pinned: z.boolean(),
  muted: z.boolean(),
  archived: z.boolean(),
  ball,
  ballSince: z.nullable(instant),
  draft: z.boolean(),
  /** Beginning of the draft, at most 200 characters; null when there is none. */
  draftText: z.nullable(z.string()),
  /** `typing` or `recording` now, else null. */
  typing: z.nullable(z.enum(['typing', 'recording'])),
  /** Messages that WhatsApp shows as unread and that are not read into Queunir yet. */
  unreadInWhatsApp: z.number(),
});
export type ChatRow = z.output<typeof chatRow>;

export const chatFilter = z.enum(['all', 'unread', 'waiting', 'groups', 'pinned', 'archived', 'drafts']);

export const listChats = endpoint({
  method: 'GET',
  path: '/api/chats',
  summary: 'Chats of the shown line: pinned first, then newest; pages by key.',
  query: z.strictObject({
    filter: z._default(chatFilter, 'all'),
    /** Part of a title, case and accents ignored. */
    q: z.optional(z.string().check(z.maxLength(200))),
    cursor: z.optional(cursor),
    limit: limit(50, 200),
  }),
  reply: z.object({
    chats: z.array(chatRow),
    next: z.nullable(cursor),
    counts: z.object({ unread: z.number(), waiting: z.number() }),
  }),
  errors: ['cursor_invalid'],
  access: 'user',
  whileSuspended: true,
});

/** Header, identity and draft of one chat. */
export const chatDetail = z.object({
  chat: chatRow,
  subtitle: z.nullable(z.string()),
  /** When the other side was last seen, where WhatsApp says so; the subtitle is null then. */
  lastSeenAt: z.nullable(instant),
  draft: z.nullable(
    z.object({ text: z.string(), quotedMessageId: z.nullable(id), version: z.number(), savedAt: instant }),
  ),
  /** A draft that lost a conflict, kept until the person picks one. */
  otherDraft: z.nullable(z.object({ text: z.string(), savedAt: instant })),
  /** How much of the history is stored: `all` the page said there is nothing older. */
  history: z.enum(['nothing', 'preview', 'part', 'all']),
  /** Can a message be proved to go to this chat? Null when it can, else why not. */
  cannotSend: z.nullable(z.string()),
  firstUnreadMessageId: z.nullable(id),
  /** Messages that may be missing between two stored ones; null when none are. */
  hole: z.nullable(holeSpan),
  /** Every message since then is stored, as far as was proved; null while none was read. */
  wholeSince: z.nullable(instant),
  /** Up to here, where what came since is known by the list's preview only; null: up to now. */
  wholeUntil: z.nullable(instant),
  /** The newest message is known by its preview in the list only: what came before it may not be. */
  previewOnly: z.boolean(),
});

export type ChatDetail = z.output<typeof chatDetail>;

const params = z.strictObject({ chatId: id });

export const getChat = endpoint({
  method: 'GET',
  path: '/api/chats/:chatId',
  summary: 'One chat with its draft.',
  params,
  reply: chatDetail,
  errors: ['chat_not_found'],
  access: 'user',
  whileSuspended: true,
});

/** Opens the chat in the page so that its newest messages are read; jumps the queue. */
export const openChat = endpoint({
  method: 'POST',
  path: '/api/chats/:chatId/open',
  summary: 'A person looks at this chat: its newest messages are read from the page.',
  params,
  body: z.strictObject({
    /** True when the person agreed that unread messages become read for the other side. */
    readUnread: z.boolean(),
  }),
  /** `queued`: the page will open it; `stored`: only what is stored is shown (unread, or the page is away). */
  reply: z.object({ reading: z.enum(['queued', 'stored']) }),
  errors: ['chat_not_found'],
  access: 'user',
  whileSuspended: false,
});

/** Scrolls the page up for older messages of this chat. */
export const loadOlder = endpoint({
  method: 'POST',
  path: '/api/chats/:chatId/older',
  summary: 'Reads one more screenful of older messages from the page.',
  params,
  reply: z.object({ added: z.number(), history: z.enum(['part', 'all', 'unavailable']) }),
  errors: ['chat_not_found', 'page_not_ready', 'page_changed', 'chat_not_proved'],
  access: 'user',
  whileSuspended: false,
});

export const setBall = endpoint({
  method: 'POST',
  path: '/api/chats/:chatId/ball',
  summary: 'Says by hand that nobody waits in this chat, until the next message; or undoes that.',
  params,
  body: z.strictObject({ ball: z.enum(['nobody', 'auto']) }),
  reply: z.object({ chatId: id, ball }),
  errors: ['chat_not_found'],
  access: 'user',
  whileSuspended: false,
});

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/chats/:chatId/draft',
  summary: 'Keeps what is typed. A version that is not the newest keeps both texts.',
  params,
  body: z.strictObject({
    text: z.string().check(z.maxLength(65_536)),
    quotedMessageId: z.nullable(id),
    /** The version this edit began from; 0 for a first draft. */
    baseVersion: z.number().check(z.int(), z.gte(0)),
  }),
  reply: z.object({ version: z.number(), conflict: z.boolean() }),
  errors: ['chat_not_found'],
  access: 'user',
  whileSuspended: false,
});

export const dropOtherDraft = endpoint({
  method: 'DELETE',
  path: '/api/chats/:chatId/other-draft',
  summary: 'Lets go of the draft that lost a conflict.',
  params,
  reply: done,
  errors: ['chat_not_found'],
  access: 'user',
  whileSuspended: false,
});
