import type { WholePage } from '../whole-pages.ts';

/** Shares a number of changes between pages: small pages take as many as large ones, which cost more. */
export function shareOut(pages: readonly WholePage[], changes: number): (WholePage & { count: number })[] {
  return pages.map((page) => ({ ...page, count: Math.ceil(changes / pages.length) }));
}
