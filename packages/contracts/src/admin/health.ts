import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { cursor, instant, limit } from '../kit/primitives.ts';
import { alert, operators, sliceNumber } from './fields.ts';

export const getHealth = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/health',
  summary: 'How the parts of the gateway are; each says for itself whether it is well.',
  reply: z.object({
    database: z.object({
      ok: z.boolean(),
      answeredInMs: z.nullable(z.number()),
      sizeMb: z.nullable(z.number()),
    }),
    leader: z.object({ ok: z.boolean(), here: z.boolean() }),
    /** Whether each engine that runs slices answers, and how many it runs. */
    runtimes: z.array(z.object({ kind: z.string(), ok: z.boolean(), running: z.nullable(z.int()) })),
    /** Of the data folder. */
    disk: z.object({ ok: z.boolean(), freeMb: z.nullable(z.number()), totalMb: z.nullable(z.number()) }),
    memory: z.object({ ok: z.boolean(), freeMb: z.number(), totalMb: z.number() }),
    mail: z.object({
      ok: z.boolean(),
      /** `server`: by SMTP; `mailbox`: read on a page of this machine. */
      by: z.enum(['server', 'mailbox']),
      waiting: z.int(),
      /** Given up after twelve tries. */
      failed: z.int(),
      oldestWaitingAt: z.nullable(instant),
      lastFailure: z.nullable(z.string()),
    }),
    /** Null where this gateway is not the leader, or has just started. */
    orchestrator: z.object({ ok: z.boolean(), lastRoundAt: z.nullable(instant) }),
    monitor: z.object({ ok: z.boolean(), lastRoundAt: z.nullable(instant) }),
  }),
  errors: [],
});

export const listAlerts = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/alerts',
  summary: 'Alerts, newest first; pages by key.',
  query: z.strictObject({
    which: z._default(z.enum(['open', 'past', 'all']), 'open'),
    slice: z.optional(sliceNumber),
    cursor: z.optional(cursor),
    limit: limit(50, 200),
  }),
  reply: z.object({ alerts: z.array(alert), next: z.nullable(cursor) }),
  errors: ['cursor_invalid'],
});
