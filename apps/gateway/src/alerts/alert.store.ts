import { sql } from 'kysely';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import type { AlertKind, Standing } from './alert.types.ts';

/** An alert that began or ended now. */
export type AlertChange = {
  slice: number | null;
  kind: AlertKind;
  words: string;
  change: 'opened' | 'recovered';
};

/**
 * Brings the open alerts of a slice, or with null those of the whole service, to those that stand; gives what began and
 * what ended, each once.
 */
export async function setAlerts(
  db: GatewayDb,
  slice: number | null,
  standing: readonly Standing[],
): Promise<AlertChange[]> {
  return db.transaction().execute(async (tx) => {
    const opened: AlertChange[] = [];
    for (const { kind, words } of standing) {
      const { rows } = await sql<{ id: string }>`
        insert into alert (slice_number, kind, words) values (${slice}, ${kind}, ${words})
        on conflict (coalesce(slice_number, 0), kind) where closed_at is null do nothing returning id`.execute(
        tx,
      );
      if (rows.length > 0) opened.push({ slice, kind, words, change: 'opened' });
    }
    const kinds = standing.map(({ kind }) => kind);
    const closed = await tx
      .updateTable('alert')
      .set({ closed_at: new Date() })
      .where('slice_number', 'is not distinct from', slice)
      .where('closed_at', 'is', null)
      .$if(kinds.length > 0, (query) => query.where('kind', 'not in', kinds))
      .returning(['kind', 'words'])
      .execute();
    const recovered = closed.map(
      ({ kind, words }): AlertChange => ({ slice, kind: kind as AlertKind, words, change: 'recovered' }),
    );
    const changes = [...opened, ...recovered];
    for (const change of changes) await note(tx, change);
    return changes;
  });
}

async function note(tx: GatewayDb, { slice, kind, words, change }: AlertChange): Promise<void> {
  const by = { actor: 'monitor' } as const;
  const about = slice === null ? {} : { slice };
  await writeEvent(tx, { kind: `alert.${change}`, by, ...about, reason: words, details: { alert: kind } });
}

/** Slices that have an open alert. */
export async function slicesWithAlerts(db: GatewayDb): Promise<number[]> {
  const rows = await db
    .selectFrom('alert')
    .select('slice_number')
    .distinct()
    .where('closed_at', 'is', null)
    .where('slice_number', 'is not', null)
    .execute();
  return rows.flatMap(({ slice_number }) => slice_number ?? []);
}
