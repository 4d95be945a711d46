import type { GatewayDb } from '../../gateway.types.ts';

export type Span = 'minute' | 'hour' | 'day';

/** Figures of one span of time. */
export type SeriesRow = {
  at: Date;
  checks: number;
  answered: number;
  linked: number;
  memoryMb: number | null;
  memoryMostMb: number | null;
  cpuPercent: number | null;
  diskMb: number | null;
  databaseMb: number | null;
};

/** The newest figures of a slice in one grain, oldest first. */
export async function listSeries(
  db: GatewayDb,
  number: number,
  span: Span,
  last: number,
): Promise<SeriesRow[]> {
  const rows = await db
    .selectFrom('slice_telemetry')
    .select([
      'at',
      'checks',
      'answered',
      'linked',
      'memory_mb as memoryMb',
      'memory_most_mb as memoryMostMb',
      'cpu_percent as cpuPercent',
      'disk_mb as diskMb',
      'database_mb as databaseMb',
    ])
    .where('slice_number', '=', number)
    .where('span', '=', span)
    .orderBy('at', 'desc')
    .limit(last)
    .execute();
  return rows.reverse();
}
