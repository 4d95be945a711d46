import { createDriftLog } from '../anchors/drift-log.ts';
import { findOne } from '../anchors/find.ts';
import type { Drift } from '../feed.ts';
import { GRID } from '../list/list.anchors.ts';
import { isSearching } from '../list/read-list.ts';
import { readRow } from '../list/read-row.ts';
import { rowsInOrder } from '../list/read-rows.ts';
import { TITLE } from '../list/row.anchors.ts';
import type { ReadContext } from '../page/context.ts';
import { mostOf } from './most-of.ts';

/** What is wrong with the chat list: its grid, or the title in most of its rows. */
export function brokenInList(page: Document, context: ReadContext): Drift[] {
  const log = createDriftLog();
  const grid = findOne(page, GRID, { ...context, drift: log });
  if (!grid) return log.list();
  if (isSearching(page, grid, { ...context, drift: log })) return [];
  const rows = rowsInOrder(grid).filter((row) => row.textContent.trim() !== '');
  return mostOf(rows.map((row) => brokenInRow(row, context)));
}

function brokenInRow(row: Element, context: ReadContext): Drift[] {
  const drift = createDriftLog();
  const read = readRow(row, { ...context, drift });
  const said = drift.list().filter(({ anchor }) => anchor === TITLE.name);
  // A row that is not even taken for one says nothing by itself.
  return read === null && said.length === 0 ? [{ anchor: TITLE.name, reason: 'missing' }] : said;
}
