import { findOne } from '../anchors/find.ts';
import type { ListRead } from '../feed.ts';
import { isWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { GRID, SEARCH_BOX } from './list.anchors.ts';
import { findArchivedEntry, readArchivedUnread } from './read-archived.ts';
import { readRow } from './read-row.ts';
import { type RowReader, readRows } from './read-rows.ts';
import type { RowTokens } from './row-tokens.ts';

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
  const total = Number(grid.getAttribute('aria-rowcount') ?? Number.NaN);
  return {
    total: !searching && Number.isInteger(total) && total >= 0 ? total : null,
    searching,
    rows: searching ? [] : readRows(grid, context, tokens, read),
    archivedUnread: readArchivedUnread(page, context),
    archivedEntry: findArchivedEntry(page, context) !== null,
  };
}

/** True while the search box holds text or the grid says that it shows results. */
export function isSearching(page: Document, grid: Element | null, context: ReadContext): boolean {
  if (grid && isWord('searchResults', oneLine(grid.getAttribute('aria-label') ?? ''))) return true;
  const box = findOne(page, SEARCH_BOX, context);
  if (!box) return false;
  const text = box instanceof HTMLInputElement ? box.value : box.textContent;
  return oneLine(text).length > 0;
}
