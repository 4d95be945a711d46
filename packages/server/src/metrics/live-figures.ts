import { Counter, Gauge, type Registry } from 'prom-client';

/** Where figures are gathered; made by `createMetrics`. */
export type MetricsRegistry = Registry;

/** One figure with its labels, as it stands when it is asked for. */
export type Figure = { labels: Record<string, string>; value: number };

type Named = { name: string; help: string; labels: readonly string[] };

/** Adds a counter that somebody else counts: it is asked for its figures at every look. */
export function addCounter(registry: MetricsRegistry, named: Named, figures: () => readonly Figure[]): void {
  new Counter({
    name: named.name,
    help: named.help,
    labelNames: [...named.labels],
    registers: [registry],
    collect() {
      this.reset();
      for (const { labels, value } of figures()) this.inc(labels, value);
    },
  });
}

/** Adds a gauge that is asked for its figures at every look; where they cannot be given, it has none. */
export function addGauge(
  registry: MetricsRegistry,
  named: Named,
  figures: () => readonly Figure[] | Promise<readonly Figure[]>,
): void {
  new Gauge({
    name: named.name,
    help: named.help,
    labelNames: [...named.labels],
    registers: [registry],
    async collect() {
      const found = await Promise.resolve(figures()).catch((): readonly Figure[] => []);
      this.reset();
      for (const { labels, value } of found) this.set(labels, value);
    },
  });
}
