import type { GatewayDb } from '../gateway.types.ts';
import { takeDue } from '../outbox/take-due.ts';

export type DueDelivery = { id: string; body: string; tries: number };

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

/** Takes the delivery that is due first, as `takeDue` does; null when none is. */
export function takeDueDelivery(db: GatewayDb, now: Date): Promise<DueDelivery | null> {
  return takeDue(db, 'webhook_delivery', ['id', 'body', 'tries'], now);
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
