import type { SliceRow } from './slice.types.ts';

/** A number is linked here, as far as the slice said when it was asked last. */
export function isLinked({ linked_at, unlinked_at }: Pick<SliceRow, 'linked_at' | 'unlinked_at'>): boolean {
  return linked_at !== null && unlinked_at === null;
}
