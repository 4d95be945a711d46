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

/** How far an act of several steps on a slice is. What is written here is enough to take it up, or to undo it. */
export type Task =
  | {
      readonly do: 'upgrade';
      /** `start`: it starts with the other image; `back`: with the one it had. */
      readonly step: 'stop' | 'start' | 'back';
      readonly to: string;
      readonly from: string;
      /** Its page was linked before, so it has to be after. */
      readonly linked: boolean;
      /** The backup that was taken for it. */
      readonly backup: string | null;
    }
  | {
      readonly do: 'restore';
      /** `swap`: what it had may be set aside; `healthy`: what it has now is good. */
      readonly step: 'prepare' | 'swap' | 'healthy';
      readonly backup: string;
      readonly linked: boolean;
    };

/** A slice as the database has it. */
export type SliceRow = Omit<Selectable<Slice>, 'task'> & {
  state: SliceState;
  wanted: Wanted;
  runtime: RuntimeKind;
  task: Task | null;
};

/** States in which somebody is at work on the slice: nobody else touches it meanwhile. */
export const inTransition: readonly SliceState[] = [
  'provisioning',
  'starting',
  'stopping',
  'upgrading',
  'deleting',
];
