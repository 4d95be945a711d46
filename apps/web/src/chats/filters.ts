import type { ChatFilter } from './api/keys.ts';

/** The filters in their order; the first is where nobody is left out. */
export const filters: readonly ChatFilter[] = [
  'all',
  'waiting',
  'unread',
  'groups',
  'drafts',
  'pinned',
  'archived',
];

/** The filters that are worth a button: "archived" only where something archived is known, or it is chosen. */
export function offeredFilters(chosen: ChatFilter, anyArchived: boolean): readonly ChatFilter[] {
  return filters.filter((filter) => filter !== 'archived' || anyArchived || chosen === 'archived');
}
