import * as z from 'zod/mini';

/** Every error answer has this shape, with an HTTP status of 4xx or 5xx. */
export const errorReply = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.optional(z.unknown()) }),
});
export type ErrorReply = z.output<typeof errorReply>;

/** Codes that any endpoint may answer. */
export const generalErrors = [
  'bad_request',
  'not_signed_in',
  'not_allowed',
  'not_found',
  'too_large',
  'too_many_requests',
  'idempotency_key_missing',
  'idempotency_key_reused',
  'unavailable',
  'database_away',
  'disk_full',
  'internal',
] as const;
