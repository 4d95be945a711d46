import { walkWholeList } from '../archive/walk-whole-list.ts';
import { markLooked } from '../gaps/gap.store.ts';
import { isLookedThrough, isToLook } from '../gaps/gaps.view.ts';
import { hurryAllHoles } from '../ingest/hole-tries.store.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { isAnythingMissing } from './is-anything-missing.ts';
import { isWholeListStored } from './is-whole-list-stored.view.ts';

const mostRows = 2000;
/** When every chat is stored already, what was missed stands at the top of the list. */
const mostRowsAgain = 80;

/** `listed`: the chats of the whole list, where it was walked through. `rows`: seen from its top, or all that matter. */
export type Seen = { listed: ReadonlySet<string> | null; rows: number | 'all' };

/**
 * Goes through the chat list so that every changed row is told: all of it while chats are unknown, its top afterwards, and
 * further down while it may hold more that changed in a gap. Where nothing can have been missed, and on a page that
 * kept its list (`fresh` false) as far as what it draws reaches, the page is not touched; there the connection is back, so
 * that every hole may be tried at once.
 */
export async function lookThrough(
  deps: IngestDeps,
  lineId: string,
  signal: AbortSignal,
  fresh: boolean,
): Promise<Seen> {
  if (!fresh) await hurryAllHoles(deps.db, lineId);
  const drawn = deps.page.now.list?.read.rows.length ?? 0;
  if (!fresh && (await noteLooked(deps, lineId, drawn))) return { listed: null, rows: drawn };
  if (fresh && !(await isAnythingMissing(deps, lineId))) {
    await noteLooked(deps, lineId, 'all');
    return { listed: null, rows: 'all' };
  }
  const most = (await isWholeListStored(deps.db, lineId, deps.page.now.total)) ? mostRowsAgain : mostRows;
  const first = await walkWholeList(deps, most, signal);
  const seen = { listed: first.chats, rows: first.rows };
  if (signal.aborted || (await noteLooked(deps, lineId, first.rows)) || most === mostRows) return seen;
  const further = await walkWholeList(deps, mostRows, signal);
  if (!signal.aborted) await noteLooked(deps, lineId, further.rows);
  return { listed: further.chats, rows: further.rows };
}

/** True when so many rows from the top hold all that changed in gaps; then it is written down. */
export async function noteLooked(deps: IngestDeps, lineId: string, rows: Seen['rows']): Promise<boolean> {
  if (!(await isToLook(deps.db, lineId))) return true;
  const { total } = deps.page.now;
  const isAll = rows === 'all' || (total !== null && rows >= total);
  if (!isAll && !(await isLookedThrough(deps.db, lineId, rows))) return false;
  await markLooked(deps.db, lineId, deps.now());
  await deps.publish({ type: 'status.changed' });
  return true;
}
