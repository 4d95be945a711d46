import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { id, instant } from '../kit/primitives.ts';

/** What began a span in which nothing was read. */
export const gapReason = z.enum([
  'stopped',
  'slice-stopped',
  'browser-down',
  'page-not-ready',
  'not-linked',
  'offline',
  'not-flowing',
]);
export type GapReason = z.output<typeof gapReason>;

/** Messages of a chat that may be missing between two stored ones. */
export const holeSpan = z.object({
  /** When the stored messages below and above it were sent. */
  from: instant,
  to: instant,
  /** WhatsApp Web shows nothing older: only the phone has what is missing. */
  beyond: z.boolean(),
  /** When it is tried again by itself; null: it is read now, or waits for a person (unread, paused, or shown nowhere). */
  nextTryAt: z.nullable(instant),
});

/** A span in which nothing was read, and what became of the chats that changed in it. */
export const gapShown = z.object({
  id,
  reason: gapReason,
  from: instant,
  /** Null while it goes on. */
  to: z.nullable(instant),
  /** The list was looked through since: which chats changed is known. */
  lookedThrough: z.boolean(),
  /** Chats in which something came meanwhile, by what is known of it now. */
  chats: z.object({
    /** Read again, without a break. */
    read: z.number(),
    /** Unread in WhatsApp and not opened: only the preview is known. */
    previewOnly: z.number(),
    /** To be read again yet. */
    waiting: z.number(),
    /** Read, but messages between may be missing. */
    holes: z.number(),
  }),
});

export const gapsReply = z.object({
  /** Nothing is missing since then in chats whose messages were read; null while nothing is linked or known. */
  wholeSince: z.nullable(instant),
  /** From here on everything is promised; what is older is in WhatsApp. Null as `wholeSince`. */
  promisedSince: z.nullable(instant),
  /** The span in which nothing is read now; null while all is read. */
  now: z.nullable(z.object({ reason: gapReason, from: instant })),
  /** The list is still to be looked through after the last gap. */
  looking: z.boolean(),
  /** The person paused the reading of chats: gaps close when it goes on. */
  paused: z.boolean(),
  /** Newest first, of the last 30 days. */
  gaps: z.array(gapShown),
  /** Chats of which the newest message is known by its preview only. */
  previewOnly: z.object({
    /** Not read, for that would show the other side blue ticks. */
    unread: z.number(),
    /** To be read yet. */
    waiting: z.number(),
  }),
  /** Chats in the archive: looked at when WhatsApp says that it changed, read when a person opens them. */
  archived: z.number(),
  /** Chats with an open hole, newest first, at most 50. */
  holes: z.array(z.extend(holeSpan, { chatId: id, title: z.string() })),
});
export type Gaps = z.output<typeof gapsReply>;

export const getGaps = endpoint({
  method: 'GET',
  path: '/api/gaps',
  summary: 'What may be missing: spans in which nothing was read, and chats that were not read again since.',
  reply: gapsReply,
  errors: [],
  access: 'user',
  whileSuspended: true,
});

/** Reads a chat back until its holes are closed. */
export const readAgain = endpoint({
  method: 'POST',
  path: '/api/chats/:chatId/read-again',
  summary: 'Reads a chat back to what was stored before its holes, about a thousand messages at most.',
  params: z.strictObject({ chatId: id }),
  /** `closed`: nothing is missing any more. `more`: it is narrower now and can go on. `beyond`: WhatsApp Web has no more. */
  reply: z.object({ came: z.number(), hole: z.enum(['closed', 'more', 'beyond']) }),
  errors: ['chat_not_found', 'page_not_ready', 'chat_not_proved', 'chat_unread'],
  access: 'user',
  whileSuspended: false,
});
