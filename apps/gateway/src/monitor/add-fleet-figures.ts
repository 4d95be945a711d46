import { addGauge, type Figure, type MetricsRegistry } from '@queunir/server/metrics/live-figures';
import type { GatewayDb } from '../gateway.types.ts';
import type { Room } from '../orchestrator/plan.types.ts';
import { countOpenAlerts, listSliceFigures, type SliceFigures } from './fleet-figures.view.ts';

type Named = Exclude<keyof SliceFigures, 'number' | 'state' | 'pool'>;

/** What each gauge shows of a slice; a fact that is not known has no line, which is another thing than 0. */
const gauges: Readonly<Record<Named, { name: string; help: string }>> = {
  processUp: { name: 'process_up', help: '1 while its process or container runs.' },
  answers: { name: 'answers', help: '1 when it answered its last check.' },
  pageLinked: { name: 'page_linked', help: '1 while its page shows a linked number.' },
  eventsFlowing: { name: 'events_flowing', help: '1 while its page tells of what changes.' },
  checkedSeconds: { name: 'checked_timestamp_seconds', help: 'When it was checked last.' },
  memoryMb: { name: 'memory_megabytes', help: 'Proportional memory of its process tree.' },
  cpuPercent: { name: 'cpu_percent', help: 'Share of one core.' },
  diskMb: { name: 'disk_megabytes', help: 'What its folders take.' },
  databaseMb: { name: 'database_megabytes', help: 'What its database takes.' },
  connections: { name: 'database_connections', help: 'Connections of its role.' },
};

/** Adds what is known of slices, of what fits, and of what is wrong; one query a look. */
export function addFleetFigures(registry: MetricsRegistry, db: GatewayDb, room: () => Room): void {
  const slices = shared(() => listSliceFigures(db));
  for (const [key, { name, help }] of Object.entries(gauges) as [Named, (typeof gauges)[Named]][])
    addGauge(registry, { name: `queunir_slice_${name}`, help, labels: ['slice'] }, async () =>
      (await slices()).flatMap((slice): Figure[] => {
        const value = slice[key];
        return value === null ? [] : [{ labels: { slice: String(slice.number) }, value: Number(value) }];
      }),
    );
  addGauge(
    registry,
    { name: 'queunir_slices', help: 'Slices by state.', labels: ['state', 'pool'] },
    async () => {
      const counts = Map.groupBy(await slices(), ({ state, pool }) => `${state} ${pool}`);
      return [...counts.values()].map((group) => ({
        labels: { state: group[0]!.state, pool: String(group[0]!.pool) },
        value: group.length,
      }));
    },
  );
  addGauge(registry, { name: 'queunir_slices_fit', help: 'Slices that still fit.', labels: [] }, () => [
    { labels: {}, value: room().fits },
  ]);
  addGauge(
    registry,
    { name: 'queunir_slices_waiting', help: 'Slices that find no memory to start in.', labels: [] },
    () => [{ labels: {}, value: room().waiting }],
  );
  addGauge(
    registry,
    { name: 'queunir_alerts_open', help: 'Alerts that stand.', labels: ['kind'] },
    async () => (await countOpenAlerts(db)).map(({ kind, count }) => ({ labels: { kind }, value: count })),
  );
}

/** Gauges that are asked at the same moment share one answer. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
}
