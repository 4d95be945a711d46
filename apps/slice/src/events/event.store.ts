import { type AppEvent, event as eventSchema } from '@queunir/contracts/events/events';
import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/** A stored fact; `event` is null where this version does not know its type. */
export type StoredEvent = { id: number; event: AppEvent | null };

/** Stores facts in their order and gives their ids, which grow. */
export async function insertEvents(db: SliceDb, events: readonly AppEvent[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into event (body)
    select value from jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality order by ordinality
    returning id`.execute(db);
  return rows.map(({ id }) => id).sort((a, b) => a - b);
}

/** First and last id that are stored; null when there are none. */
export async function eventSpan(db: SliceDb): Promise<{ first: number; last: number } | null> {
  const row = await db
    .selectFrom('event')
    .select(({ fn }) => [fn.min('id').as('first'), fn.max('id').as('last')])
    .executeTakeFirstOrThrow();
  return row.first === null || row.last === null
    ? null
    : { first: Number(row.first), last: Number(row.last) };
}

/** Facts after an id, oldest first, at most `most`. */
export async function eventsAfter(db: SliceDb, id: number, most: number): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select(['id', 'body'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => {
    const parsed = eventSchema.safeParse(row.body);
    return { id: row.id, event: parsed.success ? parsed.data : null };
  });
}

/** Forgets facts older than `before`; the newest one stays, so that ids can always be compared. */
export async function trimEvents(db: SliceDb, before: Date): Promise<void> {
  await db
    .deleteFrom('event')
    .where('created_at', '<', before)
    .where('id', '<', ({ selectFrom }) => selectFrom('event').select(({ fn }) => fn.max('id').as('last')))
    .execute();
}
