import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';

/** What was refused so often is left, with its failure: that is more than a day. */
export const mostTries = 12;

/**
 * Takes what is due first of a table that is handed over to somebody, and sets its next try, so that whoever dies with it in
 * hand leaves it to the next; null when nothing is due. The waits double: 1, 2, 4 … minutes, six hours at most.
 */
export async function takeDue<Row>(
  db: GatewayDb,
  table: 'mail' | 'webhook_delivery',
  columns: readonly string[],
  now: Date,
): Promise<Row | null> {
  const from = sql.table(table);
  const { rows } = await sql<Row>`
    update ${from} set tries = tries + 1,
      next_try_at = ${now}::timestamptz + make_interval(mins => least(360, power(2, tries)::integer))
    where id = (select id from ${from}
      where sent_at is null and next_try_at <= ${now} and tries < ${mostTries}::integer
      order by next_try_at, id limit 1 for update skip locked)
    returning ${sql.join(columns.map((column) => sql.ref(column)))}`.execute(db);
  return rows[0] ?? null;
}
