import type { Selectable } from 'kysely';
import type { Slice } from '../database/schema.generated.ts';

/** What is true of a slice now. */
export type SliceState =
  | 'provisioning'
  | 'stopped'
  | 'starting'
  | 'running'
  | 'stopping'
  | 'upgrading'
  | 'failed'
  | 'trashed'
  | 'deleting'
  | 'deleted';

/** What a person or a rule wants of it. */
export type Wanted = 'running' | 'asleep' | 'stopped' | 'deleted';

/** How a slice's process is run. */
export type RuntimeKind = 'process' | 'docker';

/** A slice as the database has it. */
export type SliceRow = Selectable<Slice> & { state: SliceState; wanted: Wanted; runtime: RuntimeKind };

/** States in which somebody is at work on the slice: nobody else touches it meanwhile. */
export const inTransition: readonly SliceState[] = [
  'provisioning',
  'starting',
  'stopping',
  'upgrading',
  'deleting',
];
