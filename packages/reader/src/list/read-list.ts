import { findOne } from '../anchors/find.ts';
import type { ListRead, ListRow } from '../feed.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { GRID, SEARCH_BOX } from './list.anchors.ts';
import { findArchivedEntry, readArchivedUnread } from './read-archived.ts';
import { type RowRead, readRow } from './read-row.ts';
import type { RowTokens } from './row-tokens.ts';

/** Reads a row, or gives what is remembered of one that has not changed. */
export type RowReader = (row: Element, context: ReadContext) => RowRead | null;

/**
 * The chat list in screen order, or null while the page shows none (a picture full screen, a call). While
 * search results stand in its place, `searching` is true and `rows` is empty: hits are not the list.
 */
export function readList(
  page: Document,
  context: ReadContext,
  tokens: RowTokens,
  read: RowReader = readRow,
): ListRead | null {
  if (!page.querySelector('#side #pane-side, #side [role="grid"]')) return null;
  const grid = findOne(page, GRID, context);
  if (!grid) return null;
  const searching = isSearching(page, grid, context);
  const rows: ListRow[] = [];
  for (const element of searching ? [] : rowsInOrder(grid)) {
    const row = read(element, context);
    if (row) rows.push({ token: tokens.tokenOf(element, row.title), ...row });
  }
  const total = Number(grid.getAttribute('aria-rowcount') ?? Number.NaN);
  return {
    total: !searching && Number.isInteger(total) && total >= 0 ? total : null,
    searching,
    rows,
    archivedUnread: readArchivedUnread(page, context),
    archivedEntry: findArchivedEntry(page, context) !== null,
  };
}

/** Rows of a grid by their place on the screen: the order in the document says nothing (whatsapp-web-dom §2.2). */
export function rowsInOrder(grid: Element): Element[] {
  const placed = [...grid.children].map((row, index) => ({ row, index, offset: offsetOf(row) }));
  if (placed.some(({ offset }) => offset === null)) return placed.map(({ row }) => row);
  return placed.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0) || a.index - b.index).map(({ row }) => row);
}

function offsetOf(row: Element): number | null {
  const match = /translateY\(\s*(-?[\d.]+)px\s*\)/.exec(row.getAttribute('style') ?? '');
  return match ? Number(match[1]) : null;
}

/** True while the search box holds text or the grid says that it shows results. */
export function isSearching(page: Document, grid: Element | null, context: ReadContext): boolean {
  if (grid && isWord('searchResults', oneLine(grid.getAttribute('aria-label') ?? ''))) return true;
  const box = findOne(page, SEARCH_BOX, context);
  if (!box) return false;
  const text = box instanceof HTMLInputElement ? box.value : box.textContent;
  return oneLine(text).length > 0;
}
