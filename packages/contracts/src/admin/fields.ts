import * as z from 'zod/mini';
import { id, instant } from '../kit/primitives.ts';

/** What all contracts of operators declare, but those that need a person at a browser: they take no key. */
export const operators = { access: 'admin', whileSuspended: true, scope: 'admin' } as const;
/** Where a person must be sure to be the one: no key may call it. */
export const operatorsInPerson = { access: 'admin', whileSuspended: true } as const;

/** The N of `wa_slice_N`. */
export const sliceNumber = z.coerce.number().check(z.int(), z.gte(1), z.lte(2_147_483_647));
/** Address of one slice. */
export const oneSlice = z.strictObject({ number: sliceNumber });
/** What is true of a slice now. */
export const sliceState = z.enum([
  'provisioning',
  'stopped',
  'starting',
  'running',
  'stopping',
  'upgrading',
  'failed',
  'trashed',
  'deleting',
  'deleted',
]);
/** What a person or a rule wants of a slice. */
export const sliceWanted = z.enum(['running', 'asleep', 'stopped', 'deleted']);
/** Why an operator does it; kept with the act, and never required where this is null. */
export const mayReason = z.nullable(z.string().check(z.maxLength(300)));
/** Why an operator does it: five characters or more. */
export const mustReason = z.string().check(z.minLength(5), z.maxLength(300));
/** Whose a slice is: the first owner of its workspace. */
export const owner = z.object({ id, name: z.string(), email: z.string() });
/** A filter that may be left out. */
export const yesNo = z.enum(['yes', 'no']);
/** One alert. */
export const alert = z.object({
  id,
  /** Null: it is about the gateway itself. */
  slice: z.nullable(z.int()),
  kind: z.string(),
  words: z.string(),
  openedAt: instant,
  /** Null while it stands. */
  closedAt: z.nullable(instant),
});
