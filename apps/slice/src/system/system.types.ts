import type pg from 'pg';
import type { EventHub } from '../events/event-hub.ts';
import type { StatusDeps } from '../status/status.types.ts';

/** What the gateway's own endpoints need. */
export type SystemDeps = StatusDeps & {
  readonly hub: EventHub;
  readonly pool: pg.Pool;
  readonly version: string;
};
