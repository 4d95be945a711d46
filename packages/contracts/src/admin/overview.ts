import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { instant } from '../kit/primitives.ts';
import { operators, sliceState } from './fields.ts';

export const getOverview = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/overview',
  summary: 'The whole service in figures.',
  reply: z.object({
    gateway: z.object({
      version: z.string(),
      startedAt: instant,
      /** True where this gateway changes what runs; a second one stands by. */
      leader: z.boolean(),
      runtime: z.string(),
    }),
    users: z.object({
      total: z.int(),
      verified: z.int(),
      operators: z.int(),
      suspended: z.int(),
      newInSevenDays: z.int(),
    }),
    slices: z.object({
      total: z.int(),
      /** Only states that there are slices in. */
      byState: z.array(z.object({ state: sliceState, count: z.int() })),
      /** Of those that answered their last check. */
      linked: z.int(),
      asleep: z.int(),
      /** Failed so often that a person has to say "try again". */
      gaveUp: z.int(),
      withProblem: z.int(),
    }),
    /** How many more fit, and how many wait because none does; null where this gateway is not the leader, or has not looked yet. */
    room: z.nullable(z.object({ fits: z.int(), waiting: z.int() })),
    /** `ready` run and wait for an owner, `making` are on their way. */
    pool: z.object({ ready: z.int(), making: z.int(), wanted: z.int(), paused: z.boolean() }),
    memory: z.object({
      /** Reserved by slices that run. */
      reservedMb: z.number(),
      /** Measured at the last checks. */
      usedMb: z.number(),
      /** What slices may reserve together. */
      slicesMb: z.number(),
      machineMb: z.number(),
      machineFreeMb: z.number(),
    }),
    alertsOpen: z.int(),
    /** Of slices that answered, most used first. */
    versions: z.array(z.object({ version: z.string(), count: z.int() })),
    images: z.array(z.object({ image: z.string(), count: z.int() })),
  }),
  errors: [],
});
