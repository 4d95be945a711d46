import { sql } from 'kysely';
import type { GatewayDb } from '../../gateway.types.ts';
import type { SliceState } from '../../slices/slice.types.ts';
import { hasProblem, isCurrent, isLinked } from '../slices/slice-facts.sql.ts';

export type UserCounts = {
  total: number;
  verified: number;
  operators: number;
  suspended: number;
  newInSevenDays: number;
};
export type SliceCounts = {
  total: number;
  linked: number;
  asleep: number;
  gaveUp: number;
  withProblem: number;
  poolReady: number;
  poolMaking: number;
  reservedMb: number;
  usedMb: number;
  alertsOpen: number;
};
export type Counted<Name extends string, T = string> = Record<Name, T> & { count: number };

/** Accounts that were not ended. */
export async function countUsers(db: GatewayDb, now: Date): Promise<UserCounts> {
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000);
  const { rows } = await sql<UserCounts>`
    select count(*)::int as total, count(*) filter (where "emailVerified")::int as verified,
      count(*) filter (where "role" = 'admin')::int as operators,
      (select count(*)::int from workspace where suspended_at is not null) as suspended,
      count(*) filter (where "createdAt" > ${weekAgo})::int as "newInSevenDays"
    from auth."user" where "deletedAt" is null`.execute(db);
  return rows[0]!;
}

/** Slices that are not gone. */
export async function countSlices(db: GatewayDb, mostFailures: number): Promise<SliceCounts> {
  const inUse = sql`s.state in ('starting', 'running', 'stopping', 'upgrading')`;
  const inPool = sql`s.workspace_id is null and s.wanted = 'running'`;
  const { rows } = await sql<SliceCounts>`
    select count(*)::int as total,
      count(*) filter (where ${isLinked})::int as linked,
      count(*) filter (where s.wanted = 'asleep')::int as asleep,
      count(*) filter (where s.failures >= ${mostFailures}::integer)::int as "gaveUp",
      count(*) filter (where ${hasProblem})::int as "withProblem",
      count(*) filter (where ${inPool} and s.state = 'running')::int as "poolReady",
      count(*) filter (where ${inPool} and s.state in ('provisioning', 'stopped', 'starting'))::int as "poolMaking",
      coalesce(sum(s.memory_mb) filter (where ${inUse}), 0)::float8 as "reservedMb",
      coalesce(sum(h.memory_mb) filter (where ${isCurrent}), 0)::float8 as "usedMb",
      (select count(*)::int from alert where closed_at is null) as "alertsOpen"
    from slice s left join slice_health h on h.slice_number = s.number
    where s.state <> 'deleted'`.execute(db);
  return rows[0]!;
}

/** How many slices are in which state; the commonest first. */
export async function countStates(db: GatewayDb): Promise<Counted<'state', SliceState>[]> {
  const { rows } = await sql<Counted<'state', SliceState>>`
    select state, count(*)::int as count from slice where state <> 'deleted'
    group by state order by count desc, state`.execute(db);
  return rows;
}

/** What slices that run say they are. */
export async function countVersions(db: GatewayDb): Promise<Counted<'version'>[]> {
  const { rows } = await sql<Counted<'version'>>`
    select h.version, count(*)::int as count from slice s join slice_health h on h.slice_number = s.number
    where ${isCurrent} and h.version is not null
    group by h.version order by count desc, h.version`.execute(db);
  return rows;
}

/** What slices are made from. */
export async function countImages(db: GatewayDb): Promise<Counted<'image'>[]> {
  const { rows } = await sql<Counted<'image'>>`
    select image, count(*)::int as count from slice where state not in ('deleted', 'deleting', 'trashed')
    group by image order by count desc, image`.execute(db);
  return rows;
}
