import { sql } from 'kysely';
import type { GatewayDb } from '../../gateway.types.ts';
import { leaderLock } from '../../orchestrator/leader.ts';
import { mostTries } from '../../outbox/take-due.ts';

/** What the gateway's database says of itself and of what is kept in it. */
export type HealthRow = {
  sizeMb: number;
  /** Some gateway holds the lock of the leader. */
  hasLeader: boolean;
  mailWaiting: number;
  mailFailed: number;
  oldestWaitingAt: Date | null;
  lastFailure: string | null;
};

/** Asks the database for all of it at once. */
export async function readHealthRow(db: GatewayDb): Promise<HealthRow> {
  const waiting = sql`sent_at is null and tries < ${mostTries}::integer`;
  const { rows } = await sql<HealthRow>`
    select pg_database_size(current_database()) / 1048576.0::float8 as "sizeMb",
      exists (select from pg_locks where locktype = 'advisory' and granted
        and (classid::bigint << 32) + objid::bigint = ${leaderLock}::bigint
        and database = (select oid from pg_database where datname = current_database())) as "hasLeader",
      count(*) filter (where ${waiting})::int as "mailWaiting",
      count(*) filter (where sent_at is null and tries >= ${mostTries}::integer)::int as "mailFailed",
      min(created_at) filter (where ${waiting}) as "oldestWaitingAt",
      (array_agg(failure order by created_at desc) filter (where sent_at is null and failure is not null))[1]
        as "lastFailure"
    from mail`.execute(db);
  return rows[0]!;
}
