import * as z from 'zod/mini';
import { id } from '../kit/primitives.ts';

/** The header in which the gateway tells a slice who is calling. */
export const identityHeader = 'x-queunir-identity';

/** How long an identity is believed after it was signed, in milliseconds. */
export const identityMs = 10_000;

/**
 * Who is calling, as the gateway says it to one slice. It fits that slice, in that generation, and no other.
 * `access` is `read` while an operator looks on: nothing is changed and the page is not driven.
 */
export const identity = z.object({
  slice: z.int().check(z.positive()),
  generation: z.int().check(z.positive()),
  /** Null in the warm pool, where a slice belongs to nobody. */
  workspaceId: z.nullable(id),
  /** Null for the gateway itself. */
  userId: z.nullable(id),
  role: z.enum(['owner', 'member', 'operator', 'gateway']),
  /** The sign-in session, API key or act of looking on by which the call is made. */
  sessionId: z.string().check(z.minLength(1), z.maxLength(200)),
  access: z.enum(['full', 'read']),
  suspended: z.boolean(),
  /** Milliseconds since 1970. */
  issuedAt: z.int(),
});
export type Identity = z.output<typeof identity>;
