import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';

export type DueDelivery = { id: string; body: string; tries: number };

/** A delivery that was refused so often is left, with its failure: that is more than a day. */
export const mostDeliveries = 12;

/** Puts words for the operator's program into the outbox. */
export async function insertDelivery(
  db: GatewayDb,
  { alertId, body }: { alertId: string; body: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('webhook_delivery')
    .values({ alert_id: alertId, body, created_at: now, next_try_at: now })
    .execute();
}

/** Takes the delivery that is due first and sets its next try: 1, 2, 4 … minutes later, six hours at most. */
export async function takeDueDelivery(db: GatewayDb, now: Date): Promise<DueDelivery | null> {
  const { rows } = await sql<DueDelivery>`
    update webhook_delivery set tries = tries + 1,
      next_try_at = ${now}::timestamptz + make_interval(mins => least(360, power(2, tries)::integer))
    where id = (select id from webhook_delivery
      where sent_at is null and next_try_at <= ${now} and tries < ${mostDeliveries}::integer
      order by next_try_at, id limit 1 for update skip locked)
    returning id, body, tries`.execute(db);
  return rows[0] ?? null;
}

/** Notes how a delivery went: null for taken, else what the program answered. */
export async function markDelivery(
  db: GatewayDb,
  id: string,
  failure: string | null,
  now: Date,
): Promise<void> {
  const set = failure === null ? { sent_at: now, failure: null } : { failure };
  await db.updateTable('webhook_delivery').set(set).where('id', '=', id).execute();
}

/** Removes deliveries that are older than a month. */
export async function sweepDeliveries(db: GatewayDb, now: Date): Promise<void> {
  const old = new Date(now.getTime() - 30 * 86_400_000);
  await db.deleteFrom('webhook_delivery').where('created_at', '<', old).execute();
}
