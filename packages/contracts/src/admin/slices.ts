import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { cursor, id, instant, limit } from '../kit/primitives.ts';
import { phase } from '../status/status.ts';
import { alert, oneSlice, operators, owner, sliceState, sliceWanted, yesNo } from './fields.ts';

/** What the last check found: facts kept apart, never one flag. Null is what could not be known. */
const facts = z.object({
  checkedAt: instant,
  processUp: z.boolean(),
  answers: z.boolean(),
  pageLinked: z.nullable(z.boolean()),
  eventsFlowing: z.nullable(z.boolean()),
  phase: z.nullable(phase),
  version: z.nullable(z.string()),
  memoryMb: z.nullable(z.number()),
  /** Share of one core, in percent. */
  cpuPercent: z.nullable(z.number()),
  diskMb: z.nullable(z.number()),
  databaseMb: z.nullable(z.number()),
  connections: z.nullable(z.int()),
  /** False where the slice has started again since: these are the facts of an earlier life. */
  current: z.boolean(),
});

/** One row of the list of slices. */
export const sliceRow = z.object({
  number: z.int(),
  state: sliceState,
  since: instant,
  reason: z.nullable(z.string()),
  wanted: sliceWanted,
  /** It waits in the pool and belongs to nobody. */
  inPool: z.boolean(),
  workspaceId: z.nullable(id),
  owner: z.nullable(owner),
  plan: z.nullable(z.string()),
  suspended: z.boolean(),
  runtime: z.string(),
  host: z.string(),
  image: z.string(),
  reservedMb: z.int(),
  failures: z.int(),
  /** Failed so often that a person has to say "try again". */
  gaveUp: z.boolean(),
  /** What the monitor thinks is wrong, in words. */
  problem: z.nullable(z.string()),
  /** When a number was linked here first. */
  linkedAt: z.nullable(instant),
  facts: z.nullable(facts),
  /** Memory in MB, one mean an hour of the last 24, oldest first; null where nothing was measured. */
  memoryTrend: z.array(z.nullable(z.number())),
});
export type SliceRowReply = z.output<typeof sliceRow>;

/** What an operator can do with a slice in its present state. */
export const sliceAct = z.enum([
  'check',
  'restart',
  'stop',
  'start',
  'try-again',
  'delete',
  'restore',
  'upgrade',
  'roll-back',
  'back-up',
]);

/** One slice with everything that operators see of it. */
export const sliceDetail = z.object({
  ...sliceRow.shape,
  generation: z.int(),
  previousImage: z.nullable(z.string()),
  wantedImage: z.nullable(z.string()),
  port: z.int(),
  /** Hour in which it may be restarted or upgraded: of its tenant's clock where the slice has said the zone, else UTC. */
  quietHour: z.int(),
  suspendedReason: z.nullable(z.string()),
  createdAt: instant,
  claimedAt: z.nullable(instant),
  lastRequestAt: z.nullable(instant),
  lastLinkedSeenAt: z.nullable(instant),
  /** Not tried again before. */
  notBefore: z.nullable(instant),
  poolExpiresAt: z.nullable(instant),
  trashedAt: z.nullable(instant),
  /** When the trash is emptied of it. */
  deletedForGoodAt: z.nullable(instant),
  backups: z.object({ count: z.int(), lastAt: z.nullable(instant) }),
  alerts: z.array(alert),
  may: z.array(sliceAct),
});
export type SliceDetail = z.output<typeof sliceDetail>;

export const listSlices = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/slices',
  summary: 'Slices, by number or by the memory they use, most first; pages by key.',
  query: z.strictObject({
    /** Without it: all that are not deleted. */
    state: z.optional(sliceState),
    linked: z.optional(yesNo),
    problem: z.optional(yesNo),
    pool: z.optional(yesNo),
    /** A number, or a part of the owner's name or address. */
    search: z.optional(z.string().check(z.maxLength(100))),
    sort: z._default(z.enum(['number', 'memory']), 'number'),
    cursor: z.optional(cursor),
    limit: limit(50, 200),
  }),
  reply: z.object({ slices: z.array(sliceRow), next: z.nullable(cursor) }),
  errors: ['cursor_invalid'],
});

export const getSlice = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/slices/:number',
  summary: 'One slice.',
  params: oneSlice,
  reply: sliceDetail,
  errors: ['slice_not_found'],
});

export const getSliceSeries = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/slices/:number/series',
  summary:
    'Figures of a slice over time, oldest first: by minute for two days, by hour for 35, by day for 400.',
  params: oneSlice,
  query: z.strictObject({
    span: z._default(z.enum(['minute', 'hour', 'day']), 'hour'),
    last: limit(120, 2880),
  }),
  reply: z.object({
    span: z.enum(['minute', 'hour', 'day']),
    /** A span in which nothing was checked has no point. */
    points: z.array(
      z.object({
        at: instant,
        checks: z.int(),
        answered: z.int(),
        linked: z.int(),
        memoryMb: z.nullable(z.number()),
        memoryMostMb: z.nullable(z.number()),
        cpuPercent: z.nullable(z.number()),
        diskMb: z.nullable(z.number()),
        databaseMb: z.nullable(z.number()),
      }),
    ),
  }),
  errors: ['slice_not_found'],
});

export const getSliceLogs = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/slices/:number/logs',
  summary:
    'The newest lines that a slice said, oldest first, without anything that looks like a number of somebody.',
  params: oneSlice,
  query: z.strictObject({ lines: limit(200, 1000) }),
  reply: z.object({ lines: z.array(z.string()) }),
  errors: ['slice_not_found'],
});
