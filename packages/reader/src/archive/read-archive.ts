import type { ArchiveRead } from '../feed.ts';
import { readRows } from '../list/read-rows.ts';
import type { RowTokens } from '../list/row-tokens.ts';
import type { ReadContext } from '../page/context.ts';
import { findArchiveGrid, findArchivePanel } from './find-archive.ts';

/**
 * The archived chats that the panel shows, in screen order; null while the panel is closed or cannot be told from
 * other panels. Its rows are built like those of the list (whatsapp-web-dom §2.4).
 */
export function readArchive(page: Document, context: ReadContext, tokens: RowTokens): ArchiveRead | null {
  const panel = findArchivePanel(page, context);
  const grid = panel && findArchiveGrid(panel, context);
  if (!grid) return null;
  const total = Number(grid.getAttribute('aria-rowcount') ?? Number.NaN);
  return {
    total: Number.isInteger(total) && total >= 0 ? total : null,
    rows: readRows(grid, context, tokens),
  };
}
