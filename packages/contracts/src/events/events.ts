import * as z from 'zod/mini';
import { id } from '../kit/primitives.ts';

/** Path of the live stream (SSE): `id:` is the event's number, `event:` is always `message`, `data:` is JSON. */
export const eventsPath = '/api/events';

/** Facts that happened, past tense, with ids only. Unknown types are to be ignored by readers. */
export const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('status.changed') }),
  z.object({ type: z.literal('settings.changed') }),
  z.object({ type: z.literal('chat.changed'), chatId: id }),
  z.object({ type: z.literal('chat.removed'), chatId: id }),
  /** A live message from somebody else or from the phone; notifications hang on this one only. */
  z.object({ type: z.literal('message.received'), chatId: id, messageId: id, live: z.boolean() }),
  z.object({ type: z.literal('message.changed'), chatId: id, messageId: id }),
  z.object({ type: z.literal('message.removed'), chatId: id, messageId: id }),
  z.object({ type: z.literal('messages.read'), chatId: id, count: z.number() }),
  z.object({ type: z.literal('draft.changed'), chatId: id }),
  z.object({ type: z.literal('contact.changed'), contactId: id }),
  /** A line was not read for five minutes, and nobody stopped it; told once a gap. Then, where that was told, its end. */
  z.object({ type: z.literal('link.lost'), lineId: id, gapId: id }),
  z.object({ type: z.literal('link.recovered'), lineId: id, gapId: id }),
  z.object({ type: z.literal('session.ended'), sessionId: id }),
  /** Replay from `Last-Event-ID` is impossible: fetch everything again. */
  z.object({ type: z.literal('stream.reset') }),
]);
export type AppEvent = z.output<typeof event>;
export type AppEventType = AppEvent['type'];
