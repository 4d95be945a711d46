import type { ListRow } from '../feed.ts';
import type { ReadContext } from '../page/context.ts';
import { loneCommunities } from './lone-communities.ts';
import { type RowRead, readRow } from './read-row.ts';
import { TITLE } from './row.anchors.ts';
import type { RowTokens } from './row-tokens.ts';

/** Reads a row, or gives what is remembered of one that has not changed. */
export type RowReader = (row: Element, context: ReadContext) => RowRead | null;

/** The chats of a grid in screen order, without rows that are none or whose name cannot be told. */
export function readRows(
  grid: Element,
  context: ReadContext,
  tokens: RowTokens,
  read: RowReader = readRow,
): ListRow[] {
  const elements = rowsInOrder(grid);
  const lone = loneCommunities(elements);
  if (lone.size > 0) context.drift.add(TITLE.name, 'ambiguous');
  return elements.flatMap((element) => {
    const row = lone.has(element) ? null : read(element, context);
    return row ? { token: tokens.tokenOf(element, row.title), ...row } : [];
  });
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
