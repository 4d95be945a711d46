import type pg from 'pg';
import type { EventHub } from '../events/event-hub.ts';
import type { SliceAccess } from '../slice.access.ts';
import type { StatusDeps } from '../status/status.types.ts';

/** What the gateway's own endpoints need. */
export type SystemDeps = StatusDeps & {
  readonly hub: EventHub;
  readonly access: Pick<SliceAccess, 'refuse'>;
  readonly pool: pg.Pool;
  readonly version: string;
};
