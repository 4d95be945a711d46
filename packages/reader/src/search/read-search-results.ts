import { findOne } from '../anchors/find.ts';
import { GRID } from '../list/list.anchors.ts';
import { isSearching } from '../list/read-list.ts';
import { readRow } from '../list/read-row.ts';
import { rowsInOrder } from '../list/read-rows.ts';
import type { RowTokens } from '../list/row-tokens.ts';
import type { ReadContext } from '../page/context.ts';
import { visibleText } from '../text/visible-text.ts';

/** One hit; `section` is the heading above it (`Chats`, `Contacts`, `Messages`), as printed. */
export type SearchHit = {
  token: number;
  title: string;
  section: string | null;
  preview: string | null;
  unread: number;
  selected: boolean;
};

export type SearchRead = { searching: boolean; hits: SearchHit[] };

/** Rows that stand in the list's place while the search box holds text. */
export function readSearchResults(page: Document, context: ReadContext, tokens: RowTokens): SearchRead {
  const grid = findOne(page, GRID, context);
  if (!grid || !isSearching(page, grid, context)) return { searching: false, hits: [] };
  const hits: SearchHit[] = [];
  let section: string | null = null;
  for (const element of rowsInOrder(grid)) {
    const isHeading = !element.querySelector('span[title], [aria-selected]');
    if (isHeading) {
      section = visibleText(element) || section;
      continue;
    }
    const row = readRow(element, context);
    if (!row) continue;
    hits.push({
      token: tokens.tokenOf(element, row.title),
      title: row.title,
      section,
      preview: row.preview,
      unread: row.unread,
      selected: row.selected,
    });
  }
  return { searching: true, hits };
}
