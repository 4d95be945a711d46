import type { Drift, Generation } from '@queunir/reader/feed';
import type { Log } from '@queunir/server/log/create-log';
import type { Publish, SliceDb } from '../slice.types.ts';
import { type CountedDrift, countDrift, listDrift } from './drift.store.ts';

/** Counts anchors that did not match as they should, by line, name and generation, over restarts. */
export type DriftKeeper = {
  /** Says so when an anchor drifted that had not before. Never rejects: what cannot be stored is counted here. */
  count(lineId: string, generation: Generation | null, drift: readonly Drift[]): Promise<void>;
  /** Of one line; empty when nothing drifted. */
  of(lineId: string): CountedDrift[];
  /** Of every line together. */
  all(): CountedDrift[];
};

type Kept = CountedDrift & { lineId: string };

/** Makes the keeper with what was counted before. */
export async function keepDrift(deps: {
  db: SliceDb;
  log: Log;
  publish: Publish;
  now: () => Date;
}): Promise<DriftKeeper> {
  const kept = new Map<string, Kept>();
  for (const row of await listDrift(deps.db)) kept.set(keyOf(row), row);
  return {
    count: async (lineId, generation, drift) => {
      const at = deps.now();
      const before = kept.size;
      for (const { anchor, reason } of drift) {
        const row = { lineId, anchor, reason, generation, lastAt: at };
        kept.set(keyOf(row), { ...row, count: (kept.get(keyOf(row))?.count ?? 0) + 1 });
      }
      await countDrift(deps.db, lineId, { drift, generation, at }).catch((error: unknown) =>
        deps.log.warn({ err: error }, 'drift was not stored'),
      );
      if (kept.size > before) void deps.publish({ type: 'status.changed' });
    },
    of: (lineId) => [...kept.values()].filter((row) => row.lineId === lineId).map(withoutLine),
    all: () => together([...kept.values()].map(withoutLine)),
  };
}

const keyOf = (row: Omit<Kept, 'count' | 'lastAt'>) =>
  `${row.lineId} ${row.anchor} ${row.reason} ${row.generation ?? ''}`;

function withoutLine({ lineId: _lineId, ...row }: Kept): CountedDrift {
  return row;
}

function together(rows: readonly CountedDrift[]): CountedDrift[] {
  const sums = new Map<string, CountedDrift>();
  for (const row of rows) {
    const key = keyOf({ ...row, lineId: '' });
    const sum = sums.get(key);
    const lastAt = sum && sum.lastAt > row.lastAt ? sum.lastAt : row.lastAt;
    sums.set(key, { ...row, count: (sum?.count ?? 0) + row.count, lastAt });
  }
  return [...sums.values()];
}
