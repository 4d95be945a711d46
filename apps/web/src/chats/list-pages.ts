import type { ChatRow } from '@queunir/contracts/chats/chats';
import type { ChatFilter } from './api/keys.ts';

export type ListPage = { chats: ChatRow[]; next: string | null };
export type ListData = { pages: ListPage[]; pageParams: unknown[] };

/** The list's order: pinned first, then newest; chats without a time last. */
export function compareRows(a: ChatRow, b: ChatRow): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  const times = (b.lastAt ? Date.parse(b.lastAt) : 0) - (a.lastAt ? Date.parse(a.lastAt) : 0);
  if (times !== 0) return times;
  return a.id < b.id ? 1 : -1;
}

/** Does a row belong to a filter? Search text is left to the server. */
export function belongs(row: ChatRow, filter: ChatFilter): boolean {
  switch (filter) {
    case 'all':
      return !row.archived;
    case 'unread':
      return !row.archived && (row.unread > 0 || row.markedUnread);
    case 'waiting':
      return !row.archived && row.ball === 'me';
    case 'groups':
      return !row.archived && row.kind === 'group';
    case 'pinned':
      return !row.archived && row.pinned;
    case 'archived':
      return row.archived;
    case 'drafts':
      return row.draft;
  }
}

/** All rows of the loaded pages in order, each chat once. */
export function flatten(data: ListData): ChatRow[] {
  const rows = new Map<string, ChatRow>();
  for (const page of data.pages) for (const row of page.chats) rows.set(row.id, row);
  return [...rows.values()].sort(compareRows);
}

/**
 * Puts a fresh row into a loaded list. A row that is there is replaced, even when it left the filter: an
 * answered chat stays until the person leaves the filter; one that was archived, or taken out of the archive, goes at
 * once, as in WhatsApp. A row that is not there comes in when it belongs
 * and is not beyond the last loaded page.
 */
export function mergeRow(data: ListData, row: ChatRow, filter: ChatFilter, q: string): ListData {
  const known = findRow(data, row.id);
  if (known) {
    if (known.archived !== row.archived && q === '' && !belongs(row, filter)) return dropRow(data, row.id);
    return mapPages(data, (chats) => chats.map((other) => (other.id === row.id ? row : other)));
  }
  if (q !== '' || !belongs(row, filter)) return data;
  const rows = flatten(data);
  const last = rows.at(-1);
  const more = data.pages.at(-1)?.next != null;
  if (more && last && compareRows(row, last) > 0) return data;
  const [first, ...rest] = data.pages;
  if (!first) return data;
  return { ...data, pages: [{ ...first, chats: [row, ...first.chats] }, ...rest] };
}

/** A chat as a loaded list shows it. */
export function findRow(data: ListData, chatId: string): ChatRow | undefined {
  for (const page of data.pages) {
    const row = page.chats.find(({ id }) => id === chatId);
    if (row) return row;
  }
  return undefined;
}

/** Takes a chat out of a loaded list. */
export function dropRow(data: ListData, chatId: string): ListData {
  return mapPages(data, (chats) => chats.filter((row) => row.id !== chatId));
}

function mapPages(data: ListData, change: (chats: ChatRow[]) => ChatRow[]): ListData {
  return { ...data, pages: data.pages.map((page) => ({ ...page, chats: change(page.chats) })) };
}
