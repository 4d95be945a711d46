import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { cursor, id, instant, limit } from '../kit/primitives.ts';

export const messageKind = z.enum([
  'text',
  'image',
  'video',
  'gif',
  'voice',
  'audio',
  'sticker',
  'document',
  'location',
  'live-location',
  'contact',
  'poll',
  'album',
  'call',
  'view-once',
  'deleted',
  'system',
  'pending',
  'unsupported',
]);

/** queued → sending → sent → delivered → read; `unsure`: a person must say whether it went out. */
export const messageState = z.enum([
  'queued',
  'sending',
  'held',
  'unsure',
  'pending',
  'sent',
  'sent-or-later',
  'delivered',
  'read',
  'failed',
]);

/** A stretch of WhatsApp formatting. */
export const message = z.object({
  id,
  chatId: id,
  kind: messageKind,
  own: z.boolean(),
  /** Who wrote it, in groups; null for own messages and in direct chats. */
  author: z.nullable(z.string()),
  authorContactId: z.nullable(id),
  /** Raw text with WhatsApp's own marks (*bold*, _italic_, ~strike~, ```code```, > quote, lists). */
  text: z.string(),
  /** Only the beginning of a long text is known so far: WhatsApp folds it until somebody presses "Read more". */
  truncated: z.boolean(),
  sentAt: z.nullable(instant),
  precision: z.enum(['second', 'minute', 'day', 'unknown']),
  /** Null for messages of others. */
  state: z.nullable(messageState),
  /** Why it is held, unsure or failed, in words for the person; null otherwise. */
  stateReason: z.nullable(z.string()),
  /** Only the list preview is known so far. */
  provisional: z.boolean(),
  quoted: z.nullable(
    z.object({ messageId: z.nullable(id), author: z.nullable(z.string()), text: z.string() }),
  ),
  forwarded: z.boolean(),
  edited: z.boolean(),
  starred: z.boolean(),
  deleted: z.boolean(),
  reactions: z.array(z.string()),
  /** Set while the message is ours and still in the outbox. */
  outboxId: z.nullable(id),
  /** Who caused an own message: a member here, or the phone. */
  actor: z.enum(['user', 'automation', 'ai', 'phone', 'import', 'system']),
});
export type Message = z.output<typeof message>;

const params = z.strictObject({ chatId: id });

export const listMessages = endpoint({
  method: 'GET',
  path: '/api/chats/:chatId/messages',
  summary: 'Messages of a chat in the order of the page, oldest first within a page; pages by key.',
  params,
  query: z.strictObject({
    /** Older than this position. */
    before: z.optional(cursor),
    /** Newer than this position. */
    after: z.optional(cursor),
    /** A page with this message in its middle. */
    around: z.optional(id),
    limit: limit(50, 200),
  }),
  reply: z.object({
    messages: z.array(message),
    /** Positions to go on from; null at the stored end. */
    older: z.nullable(cursor),
    newer: z.nullable(cursor),
  }),
  errors: ['chat_not_found', 'message_not_found', 'cursor_invalid'],
  access: 'user',
  whileSuspended: true,
});

export const getMessage = endpoint({
  method: 'GET',
  path: '/api/messages/:messageId',
  summary: 'One message.',
  params: z.strictObject({ messageId: id }),
  reply: message,
  errors: ['message_not_found'],
  access: 'user',
  whileSuspended: true,
});

export const sendMessage = endpoint({
  method: 'POST',
  path: '/api/chats/:chatId/messages',
  summary: 'Puts a message into the outbox; it is typed into the page as soon as the chat is proved.',
  params,
  body: z.strictObject({
    text: z.string().check(z.minLength(1), z.maxLength(65_536)),
    quotedMessageId: z.nullable(id),
  }),
  reply: z.object({ message, cursor }),
  errors: ['chat_not_found', 'message_not_found', 'text_empty', 'outbox_full', 'cannot_send'],
  access: 'user',
  whileSuspended: false,
  idempotent: true,
});

const outboxParams = z.strictObject({ outboxId: id });

export const retrySend = endpoint({
  method: 'POST',
  path: '/api/outbox/:outboxId/retry',
  summary: 'Sends a held, failed or unsure message again, now.',
  params: outboxParams,
  reply: message,
  errors: ['outbox_not_found', 'outbox_not_waiting'],
  access: 'user',
  whileSuspended: false,
  idempotent: true,
});

/** For an unsure message the person saw on the phone. */
export const confirmSent = endpoint({
  method: 'POST',
  path: '/api/outbox/:outboxId/sent',
  summary: 'The person says that an unsure message did go out.',
  params: outboxParams,
  reply: message,
  errors: ['outbox_not_found', 'outbox_not_waiting'],
  access: 'user',
  whileSuspended: false,
});

export const discardSend = endpoint({
  method: 'DELETE',
  path: '/api/outbox/:outboxId',
  summary: 'Takes an unsent message back; its text is given back for editing.',
  params: outboxParams,
  reply: z.object({ text: z.string(), quotedMessageId: z.nullable(id) }),
  errors: ['outbox_not_found', 'outbox_not_waiting'],
  access: 'user',
  whileSuspended: false,
});
