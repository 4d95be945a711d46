import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';
import type { Checked } from './monitor.types.ts';

/** How long each grain is kept: a year of 200 slices is under a million small rows. */
const kept = { minute: '2 days', hour: '35 days', day: '400 days' } as const;

/** Stores a check: the newest facts of the slice, and its figures in all three grains at once. */
export async function storeCheck(db: GatewayDb, check: Checked, problem: string | null): Promise<void> {
  const { number, health, usage } = check;
  const facts = {
    generation: check.generation,
    checked_at: check.at,
    process_up: check.processUp,
    answers: health !== null,
    page_linked: health?.pageLinked ?? null,
    events_flowing: health?.eventsFlowing ?? null,
    phase: health?.phase ?? null,
    version: health?.version ?? null,
    memory_mb: usage?.memoryMb ?? null,
    cpu_percent: check.cpuPercent,
    disk_mb: check.diskMb,
    database_mb: check.databaseMb,
    connections: check.connections,
    problem,
  };
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('slice_health')
      .values({ slice_number: number, ...facts })
      .onConflict((conflict) => conflict.column('slice_number').doUpdateSet(facts))
      .execute();
    for (const span of ['minute', 'hour', 'day'] as const) await addToSpan(tx, check, span);
  });
}

/** Means are kept as running means, weighted by the number of checks; what a check does not know leaves them as they are. */
async function addToSpan(db: GatewayDb, check: Checked, span: 'minute' | 'hour' | 'day'): Promise<void> {
  const { number, at, health, usage, cpuPercent, diskMb, databaseMb } = check;
  const memory = usage?.memoryMb ?? null;
  const mean = (column: 'memory_mb' | 'cpu_percent') => {
    const had = sql.ref(`t.${column}`);
    const got = sql.ref(`excluded.${column}`);
    return sql`${sql.ref(column)} = case when ${got} is null then ${had} when ${had} is null then ${got}
      else ${had} + (${got} - ${had}) / (t.checks + 1) end`;
  };
  await sql`
    insert into slice_telemetry as t
      (slice_number, span, at, answered, linked, memory_mb, memory_most_mb, cpu_percent, disk_mb, database_mb)
    values (${number}, ${span}, date_trunc(${span}, ${at}::timestamptz, 'UTC'), ${health === null ? 0 : 1},
      ${health?.pageLinked === true ? 1 : 0}, ${memory}, ${memory}, ${cpuPercent}, ${diskMb}, ${databaseMb})
    on conflict (slice_number, span, at) do update set
      ${mean('memory_mb')}, ${mean('cpu_percent')},
      checks = t.checks + 1,
      answered = t.answered + excluded.answered,
      linked = t.linked + excluded.linked,
      memory_most_mb = greatest(t.memory_most_mb, excluded.memory_most_mb),
      disk_mb = coalesce(excluded.disk_mb, t.disk_mb),
      database_mb = coalesce(excluded.database_mb, t.database_mb)`.execute(db);
}

/** Removes figures that are older than their grain is kept. */
export async function trimTelemetry(db: GatewayDb): Promise<void> {
  for (const [span, age] of Object.entries(kept))
    await sql`delete from slice_telemetry where span = ${span} and at < now() - ${age}::interval`.execute(db);
}
