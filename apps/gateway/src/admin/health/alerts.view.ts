import type { GatewayDb } from '../../gateway.types.ts';

/** One alert as the database has it. */
export type AlertRow = {
  id: string;
  slice: number | null;
  kind: string;
  words: string;
  openedAt: Date;
  closedAt: Date | null;
};

/** Alerts before a place in the list, newest first; ids are time-ordered. */
export async function listAlertRows(
  db: GatewayDb,
  page: { which: 'open' | 'past' | 'all'; slice: number | null; before: string | null; limit: number },
): Promise<AlertRow[]> {
  return db
    .selectFrom('alert')
    .select([
      'id',
      'slice_number as slice',
      'kind',
      'words',
      'opened_at as openedAt',
      'closed_at as closedAt',
    ])
    .$if(page.which === 'open', (query) => query.where('closed_at', 'is', null))
    .$if(page.which === 'past', (query) => query.where('closed_at', 'is not', null))
    .$if(page.slice !== null, (query) => query.where('slice_number', '=', page.slice))
    .$if(page.before !== null, (query) => query.where('id', '<', page.before ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
}
