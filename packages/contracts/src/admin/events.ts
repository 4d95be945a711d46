import * as z from 'zod/mini';
import { id } from '../kit/primitives.ts';

/** Path of the operators' live stream (SSE): `id:` is the fact's number, `event:` is always `message`, `data:` is JSON. */
export const adminEventsPath = '/api/admin/events';
/** Path of the OpenAPI document of the gateway. */
export const adminOpenapiPath = '/api/admin/openapi.json';

/** Facts that happened, past tense, with ids only. Unknown types are to be ignored by readers. */
export const adminEvent = z.discriminatedUnion('type', [
  /** Its state, what is wanted of it, its owner or its settings. */
  z.object({ type: z.literal('slice.changed'), number: z.int() }),
  /** New facts and figures of it. */
  z.object({ type: z.literal('slice.checked'), number: z.int() }),
  z.object({ type: z.literal('user.changed'), userId: id }),
  z.object({ type: z.literal('workspace.changed'), workspaceId: id }),
  /** One was opened or is over; null: it is about the gateway itself. */
  z.object({ type: z.literal('alert.changed'), number: z.nullable(z.int()) }),
  z.object({ type: z.literal('settings.changed') }),
  /** The journal has a new entry. Comes with each act, beside the fact that says what changed. */
  z.object({ type: z.literal('journal.written'), entry: z.int() }),
  z.object({ type: z.literal('session.ended'), sessionId: id }),
  /** Replay from `Last-Event-ID` is impossible: fetch everything again. */
  z.object({ type: z.literal('stream.reset') }),
]);
export type AdminEvent = z.output<typeof adminEvent>;
