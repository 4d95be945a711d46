import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { cursor, id, instant, limit } from '../kit/primitives.ts';
import { operators, sliceNumber } from './fields.ts';

/** Who did it: a tenant's user, an operator, or a part of the gateway. */
export const actor = z.enum(['user', 'operator', 'orchestrator', 'monitor', 'billing', 'system']);

/** One thing that happened, with who and why. */
export const journalEntry = z.object({
  id: z.int(),
  at: instant,
  /** For example `slice.state`, `workspace.suspended`. */
  kind: z.string(),
  slice: z.nullable(z.int()),
  workspaceId: z.nullable(id),
  userId: z.nullable(id),
  /** Address of that account, while it is there. */
  userEmail: z.nullable(z.string()),
  actor,
  actorId: z.nullable(id),
  actorEmail: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  details: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type JournalEntry = z.output<typeof journalEntry>;

export const listJournal = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/journal',
  summary: 'What happened, newest first, with who and why; pages by key.',
  query: z.strictObject({
    slice: z.optional(sliceNumber),
    workspace: z.optional(id),
    /** The account it was done to, or that did it. */
    user: z.optional(id),
    /** A kind, or what stands before its dot: `slice` finds `slice.state` too. */
    kind: z.optional(z.string().check(z.maxLength(60))),
    actor: z.optional(actor),
    since: z.optional(instant),
    until: z.optional(instant),
    cursor: z.optional(cursor),
    limit: limit(50, 200),
  }),
  reply: z.object({ entries: z.array(journalEntry), next: z.nullable(cursor) }),
  errors: ['cursor_invalid'],
});
