import * as z from 'zod';
import { parts } from '../wire/look.ts';
import type { FromPage } from '../wire/page-wire.ts';
import { popupNames } from '../wire/staging.ts';

const id = z.string();
const number = z.int();
const input = z.strictObject({ at: z.number(), type: id, isTrusted: z.boolean(), target: z.string() });

const plainRequests = [
  'qr-reload',
  'show-phone-entry',
  'show-qr',
  'new-code',
  'logout',
  'use-here',
  'retry',
  'close-banner',
  'answer-dialog',
  'viewer-closed',
] as const;

const requests = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    secret: z.string().nullable(),
    waiting: z.enum(popupNames).nullable(),
    generations: z.record(z.enum(parts), z.enum(['g1', 'g2'])),
  }),
  z.strictObject({ type: z.literal(plainRequests) }),
  z.strictObject({ type: z.literal('link-number'), phone: z.string() }),
  z.strictObject({
    type: z.literal('send'),
    chatId: id,
    key: id,
    text: z.string(),
    replyTo: id.nullable(),
  }),
  z.strictObject({ type: z.literal('read'), chatId: id }),
  z.strictObject({ type: z.literal('composing'), chatId: id, on: z.boolean() }),
  z.strictObject({ type: z.literal('online'), on: z.boolean(), why: z.string() }),
  z.strictObject({ type: z.literal('inputs'), records: z.array(input).max(10_000) }),
  z.strictObject({ type: z.literal('drawn'), key: id, at: z.number() }),
  z.strictObject({ type: z.literal('star'), chatId: id, key: id, on: z.boolean() }),
  z.strictObject({
    type: z.literal('messages'),
    id: number,
    chatId: id,
    before: id.nullable(),
    through: id.nullable(),
    limit: z.int(),
  }),
  z.strictObject({ type: z.literal('search'), id: number, text: z.string() }),
  z.strictObject({ type: z.literal('contact-chat'), id: number, contactId: id }),
  z.strictObject({ type: z.literal('info'), id: number, chatId: id }),
]);

/** Reads what came over a page's socket; null when it is nothing that our page says. */
export function parsePageRequest(words: string): FromPage | null {
  try {
    return requests.parse(JSON.parse(words));
  } catch {
    return null;
  }
}
