import { sql } from 'kysely';
import type { GatewayDb } from '../../gateway.types.ts';
import type { SliceState, Wanted } from '../../slices/slice.types.ts';
import type { SlicePosition } from './slice-cursor.ts';
import { hasProblem, isCurrent, isLinked } from './slice-facts.sql.ts';

/** A slice as the list shows it. */
export type SliceListRow = {
  number: number;
  state: SliceState;
  since: Date;
  reason: string | null;
  wanted: Wanted;
  workspaceId: string | null;
  ownerId: string | null;
  ownerName: string | null;
  ownerEmail: string | null;
  plan: string | null;
  suspendedAt: Date | null;
  runtime: string;
  host: string;
  image: string;
  reservedMb: number;
  failures: number;
  linkedAt: Date | null;
  problem: string | null;
  current: boolean;
  checkedAt: Date | null;
  processUp: boolean | null;
  answers: boolean | null;
  pageLinked: boolean | null;
  eventsFlowing: boolean | null;
  phase: string | null;
  version: string | null;
  memoryMb: number | null;
  cpuPercent: number | null;
  diskMb: number | null;
  databaseMb: number | null;
  connections: number | null;
  memoryTrend: (number | null)[] | null;
};

export type SliceFilter = {
  state: SliceState | null;
  linked: boolean | null;
  problem: boolean | null;
  pool: boolean | null;
  search: string | null;
  sort: 'number' | 'memory';
  after: SlicePosition | null;
  limit: number;
};

/** What is read of each slice, for the list and for one alike. */
export const sliceColumns = sql`
  s.number, s.state, s.state_since as since, s.state_reason as reason, s.wanted, s.workspace_id as "workspaceId",
  o."id" as "ownerId", o."name" as "ownerName", o."email" as "ownerEmail", w.plan, w.suspended_at as "suspendedAt",
  s.runtime, host.name as host, s.image, s.memory_mb as "reservedMb", s.failures, s.linked_at as "linkedAt",
  case when ${isCurrent} then h.problem end as problem, ${isCurrent} as current, h.checked_at as "checkedAt",
  h.process_up as "processUp", h.answers, h.page_linked as "pageLinked", h.events_flowing as "eventsFlowing",
  h.phase, h.version, h.memory_mb as "memoryMb", h.cpu_percent as "cpuPercent", h.disk_mb as "diskMb",
  h.database_mb as "databaseMb", h.connections`;

/** Where it is read from. */
export const sliceTables = sql`
  slice s
  join host on host.id = s.host_id
  left join slice_health h on h.slice_number = s.number
  left join workspace w on w.id = s.workspace_id
  left join lateral (select u."id", u."name", u."email" from workspace_member m
    join auth."user" u on u."id" = m.user_id
    where m.workspace_id = s.workspace_id and m.role = 'owner' order by m.created_at, u."id" limit 1) o on true`;

/** Means of the last 24 hours, oldest first. */
export const memoryTrend = (now: Date) => sql`
  (select array_agg(t.memory_mb order by hours.at)
    from generate_series(date_trunc('hour', ${now}::timestamptz, 'UTC') - interval '23 hours',
      date_trunc('hour', ${now}::timestamptz, 'UTC'), interval '1 hour') as hours (at)
    left join slice_telemetry t on t.slice_number = s.number and t.span = 'hour' and t.at = hours.at)
  as "memoryTrend"`;

/** A slice that was not measured stands behind all that were. */
const memoryKey = sql`coalesce(case when ${isCurrent} then h.memory_mb end, -1)`;

/** Slices after a place in the list. */
export async function listSliceRows(db: GatewayDb, filter: SliceFilter, now: Date): Promise<SliceListRow[]> {
  const order = filter.sort === 'number' ? sql`s.number` : sql`${memoryKey} desc, s.number`;
  const { rows } = await sql<SliceListRow>`
    select ${sliceColumns}, ${memoryTrend(now)} from ${sliceTables}
    where ${sql.join(conditionsOf(filter), sql` and `)}
    order by ${order} limit ${filter.limit}`.execute(db);
  return rows;
}

function conditionsOf({ state, linked, problem, pool, search, after }: SliceFilter) {
  const is = (condition: typeof isCurrent, wanted: boolean | null) =>
    wanted === null ? [] : [wanted ? condition : sql`not ${condition}`];
  return [
    state === null ? sql`s.state <> 'deleted'` : sql`s.state = ${state}`,
    ...is(isLinked, linked),
    ...is(hasProblem, problem),
    ...is(sql`(s.workspace_id is null)`, pool),
    ...(search === null ? [] : [found(search)]),
    ...(after === null ? [] : [behind(after)]),
  ];
}

function found(search: string) {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const byOwner = sql`o."email" ilike ${like} or o."name" ilike ${like}`;
  return /^\d{1,9}$/.test(search) ? sql`(s.number = ${Number(search)} or ${byOwner})` : sql`(${byOwner})`;
}

function behind({ number, memoryMb }: SlicePosition) {
  if (memoryMb === null) return sql`s.number > ${number}`;
  return sql`(${memoryKey} < ${memoryMb}::real or (${memoryKey} = ${memoryMb}::real and s.number > ${number}))`;
}
