import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';
import type { AlertKind } from './alert.types.ts';

/** An alert of which somebody has to be told now. */
export type Untold = {
  id: string;
  slice: number | null;
  kind: AlertKind;
  words: string;
  openedAt: Date;
  /** Null while it stands. */
  closedAt: Date | null;
};

/**
 * Takes the alert that waits longest to be told, locked until the transaction ends: one that stands for its time, or one
 * that was told and is over. What was over before its time is told to nobody.
 */
export async function takeUntold(
  tx: GatewayDb,
  now: Date,
  waits: Readonly<Record<AlertKind, number | null>>,
): Promise<Untold | null> {
  const told = Object.entries(waits).flatMap(([kind, seconds]) =>
    seconds === null ? [] : [{ kind, seconds }],
  );
  const { rows } = await sql<Untold>`
    select a.id, a.slice_number as slice, a.kind, a.words, a.opened_at as "openedAt", a.closed_at as "closedAt"
    from alert a
    join jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as w(kind text, seconds integer) on w.kind = a.kind
    where (a.told_at is null and a.closed_at is null and a.opened_at + make_interval(secs => w.seconds) <= ${now})
      or (a.told_at is not null and a.recovery_told_at is null and a.closed_at is not null)
    order by a.opened_at limit 1 for update of a skip locked`.execute(tx);
  return rows[0] ?? null;
}

/** Notes that an alert, or its end, was told. */
export async function markTold(tx: GatewayDb, { id, closedAt }: Untold, now: Date): Promise<void> {
  await tx
    .updateTable('alert')
    .set(closedAt ? { recovery_told_at: now } : { told_at: now })
    .where('id', '=', id)
    .execute();
}
