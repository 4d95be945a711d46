import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { done, instant } from '../kit/primitives.ts';
import { phase } from '../status/status.ts';

const base = { access: 'system', whileSuspended: true, errors: [] } as const;

/** How a slice is: the facts kept apart, never one flag. Nothing personal is in it. */
export const sliceHealth = z.object({
  version: z.string(),
  /** Is a number linked here, as far as the slice knows, whether its browser runs or not? */
  linked: z.boolean(),
  phase,
  browserUp: z.boolean(),
  /** Null while it is not known. */
  pageLinked: z.nullable(z.boolean()),
  eventsFlowing: z.nullable(z.boolean()),
  lastEventAt: z.nullable(instant),
  /** Nothing may be stopped on purpose before: the page is saving a new link. */
  savingUntil: z.nullable(instant),
  /** Of its owner's clock, once it was said. Slices from before do not say it. */
  timeZone: z.optional(z.nullable(z.string())),
  streams: z.int(),
  connections: z.int(),
});
export type SliceHealth = z.output<typeof sliceHealth>;

export const getSliceHealth = endpoint({
  ...base,
  method: 'GET',
  path: '/api/system/health',
  summary: 'How the slice, its browser and its link are.',
  reply: sliceHealth,
});

export const endStreamsOf = endpoint({
  ...base,
  method: 'POST',
  path: '/api/system/end-streams',
  summary: 'Ends the event streams of one session that was revoked, which is refused from now on, or of all.',
  body: z.strictObject({ sessionId: z.nullable(z.string()) }),
  reply: done,
});

export const unlinkForGateway = endpoint({
  ...base,
  method: 'POST',
  path: '/api/system/unlink',
  summary: "Unlinks the number by WhatsApp's own menu, and says whether that worked.",
  reply: z.object({ unlinked: z.boolean(), why: z.nullable(z.string()) }),
});

export const closeBrowser = endpoint({
  ...base,
  method: 'POST',
  path: '/api/system/close-browser',
  summary: 'Closes the browser so that its profile is whole on disk; it does not start again by itself.',
  reply: done,
});
