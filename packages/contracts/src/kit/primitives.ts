import * as z from 'zod/mini';

/** Our own id of a thing: a uuid, version 7. */
export const id = z.uuid();
/** An instant, ISO 8601 with offset or Z. */
export const instant = z.iso.datetime({ offset: true });
/** Opaque position in a list; `null` at its end. */
export const cursor = z.string().check(z.maxLength(400));
/** Reply of an act that has nothing to tell. */
export const done = z.object({ ok: z.literal(true) });
/** How many rows a page may hold. */
export const limit = (fallback: number, most: number) =>
  z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(most)), fallback);
