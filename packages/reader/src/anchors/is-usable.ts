import type { AnchorTable } from './anchor-table.ts';

/** True when this browser understands every selector of a table. */
export function isUsable(table: AnchorTable, page: Document): boolean {
  const nowhere = page.createDocumentFragment();
  try {
    for (const ways of Object.values(table.anchors)) for (const { css } of ways) nowhere.querySelector(css);
    return true;
  } catch {
    return false;
  }
}
