import type { GatewayDb } from '@queunir/gateway/gateway.types';
import { sql } from 'kysely';

/** What the databases of all slices hold open, and how often they have committed so far. */
export type DatabaseWork = { connections: number; commits: number };

/** Asks the server. */
export async function databaseWork(db: GatewayDb): Promise<DatabaseWork> {
  // Counters are written by each connection when it rests, at most a second later.
  await sql`select pg_stat_clear_snapshot()`.execute(db);
  const { rows } = await sql<DatabaseWork>`
    select (select count(*)::int from pg_stat_activity where datname like 'wa\\_slice\\_%') as connections,
      (select coalesce(sum(xact_commit), 0)::float8 from pg_stat_database where datname like 'wa\\_slice\\_%') as commits`.execute(
    db,
  );
  return rows[0]!;
}
