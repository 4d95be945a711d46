import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';

/** A slice as Prometheus sees it: by its number alone, with the facts of its last check apart. */
export type SliceFigures = {
  number: number;
  state: string;
  pool: boolean;
  /** Null: its last check is not of this life. */
  processUp: boolean | null;
  answers: boolean | null;
  pageLinked: boolean | null;
  eventsFlowing: boolean | null;
  checkedSeconds: number | null;
  memoryMb: number | null;
  cpuPercent: number | null;
  diskMb: number | null;
  databaseMb: number | null;
  connections: number | null;
};

/** Every slice that is not deleted, with its last check. */
export async function listSliceFigures(db: GatewayDb): Promise<SliceFigures[]> {
  const { rows } = await sql<SliceFigures>`
    select s.number, s.state, s.workspace_id is null as pool,
      h.process_up as "processUp", h.answers, h.page_linked as "pageLinked", h.events_flowing as "eventsFlowing",
      extract(epoch from h.checked_at)::float8 as "checkedSeconds", h.memory_mb as "memoryMb",
      h.cpu_percent as "cpuPercent", h.disk_mb as "diskMb", h.database_mb as "databaseMb", h.connections
    from slice s left join slice_health h
      on h.slice_number = s.number and h.generation = s.generation and s.state = 'running'
    where s.state <> 'deleted' order by s.number`.execute(db);
  return rows;
}

/** Open alerts by kind. */
export async function countOpenAlerts(db: GatewayDb): Promise<{ kind: string; count: number }[]> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count from alert where closed_at is null group by kind order by kind`.execute(
    db,
  );
  return rows;
}
