import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';

/** A setting that an operator set. */
export type SettingRow = {
  name: string;
  value: unknown;
  changedAt: Date;
  changedBy: string | null;
  changedByEmail: string | null;
};

const lockNumber = 7_205_005;

/** One change of settings at a time, so that each is checked against those before; to be called in a transaction. */
export async function lockSettings(tx: GatewayDb): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx);
}

/** Everything that operators set, by name. */
export async function listSettingRows(db: GatewayDb): Promise<SettingRow[]> {
  return db
    .selectFrom('setting as s')
    .leftJoin('auth.user as u', 'u.id', 's.changed_by')
    .select([
      's.name',
      's.value',
      's.changed_at as changedAt',
      's.changed_by as changedBy',
      'u.email as changedByEmail',
    ])
    .orderBy('s.name')
    .execute();
}

/** Sets one; null forgets it. */
export async function keepSetting(
  db: GatewayDb,
  set: { name: string; value: unknown; by: string; now: Date },
): Promise<void> {
  if (set.value === null) {
    await db.deleteFrom('setting').where('name', '=', set.name).execute();
    return;
  }
  const values = { value: JSON.stringify(set.value), changed_by: set.by, changed_at: set.now };
  await db
    .insertInto('setting')
    .values({ name: set.name, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute();
}
