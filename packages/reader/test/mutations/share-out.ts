/**
 * Shares a number of changes between pages, to the last one: small pages take as many as large ones, which cost more.
 * `place` counts the pages.
 */
export function shareOut<T>(pages: readonly T[], changes: number): (T & { count: number; place: number })[] {
  return pages.map((page, place) => ({
    ...page,
    place,
    count: Math.floor(changes / pages.length) + (place < changes % pages.length ? 1 : 0),
  }));
}
