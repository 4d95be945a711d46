import { addCounter, addGauge, type MetricsRegistry } from '@queunir/server/metrics/live-figures';
import type { LineRunner } from '../lines/line-runner.ts';
import type { DriftKeeper } from './keep-drift.ts';

/** Shows drift, and what is paused by it, to Prometheus: names of anchors and numbers, nothing personal. */
export function addDriftFigures(
  registry: MetricsRegistry,
  slice: { drift: DriftKeeper; runner: Pick<LineRunner, 'page'> },
): void {
  const drift = {
    name: 'queunir_drift_total',
    help: 'Anchors of the WhatsApp page that were missing, ambiguous or found by a fallback.',
    labels: ['anchor', 'reason', 'generation'],
  };
  addCounter(registry, drift, () =>
    slice.drift.all().map(({ anchor, reason, generation, count }) => ({
      labels: { anchor, reason, generation: generation ?? 'unknown' },
      value: count,
    })),
  );
  const stopped = {
    name: 'queunir_page_changed',
    help: '1 while this part of the WhatsApp page is not read or used because its anchors are not found.',
    labels: ['surface'],
  };
  addGauge(registry, stopped, () =>
    (['list', 'thread', 'sending'] as const).map((surface) => ({
      labels: { surface },
      value: slice.runner.page()?.change()?.stopped.includes(surface) ? 1 : 0,
    })),
  );
}
