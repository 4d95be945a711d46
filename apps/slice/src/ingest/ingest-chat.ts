import type { ChatRead } from '@queunir/reader/feed';
import { findOpenChat } from './find-open-chat.ts';
import type { IngestDeps } from './page-memory.ts';
import { bindToken } from './page-memory.ts';
import { sameWords } from './plain-text.ts';
import { type Proved, type StoredThread, storeThread } from './store-thread.ts';

const mostHeldWindows = 40;

/**
 * Takes a window of the open chat as the reader reports it. A chat that nobody can prove keeps its windows in memory
 * until it is proved or left; nothing is ever stored into a chat by its title alone.
 */
export async function ingestChat(deps: IngestDeps, lineId: string, window: ChatRead | null): Promise<void> {
  const page = deps.page.now;
  if (!window) {
    page.unproved = null;
    return;
  }
  if (page.unproved && page.unproved.title !== window.header.title) page.unproved = null;
  const chatId = await findOpenChat(deps, lineId, window);
  if (!chatId) return hold(deps, window);
  bindSelectedRow(deps, chatId, window);
  await storeAll(deps, { chatId }, window);
}

/** Stores a window of a chat that the navigator has proved, after those that were held back for it. */
export function ingestProvedChat(
  deps: IngestDeps,
  proved: Proved,
  window: ChatRead,
): Promise<StoredThread | null> {
  return deps.serial(async () => {
    bindSelectedRow(deps, proved.chatId, window);
    return storeAll(deps, proved, window);
  });
}

/**
 * Keys win over the title by which a row was matched. Since list and chat are reported one after the other, the row
 * must show title and newest words of the open chat before it is believed to be its row.
 */
function bindSelectedRow(deps: IngestDeps, chatId: string, window: ChatRead): void {
  const page = deps.page.now;
  const row = page.selected;
  const newest = window.messages.findLast(({ loaded, kind }) => loaded && kind !== 'system');
  if (!row || row.title !== window.header.title || page.chatOfToken.get(row.token) === chatId) return;
  if (row.preview === null || !newest?.text || !sameWords(row.preview, newest.text)) return;
  bindToken(page, row.token, chatId);
  page.rows.delete(row.token);
}

async function storeAll(deps: IngestDeps, proved: Proved, window: ChatRead): Promise<StoredThread | null> {
  const page = deps.page.now;
  const held = page.unproved?.title === window.header.title ? page.unproved.windows : [];
  page.unproved = null;
  for (const earlier of held) await storeThread(deps, proved, earlier);
  return storeThread(deps, proved, window);
}

function hold(deps: IngestDeps, window: ChatRead): void {
  const page = deps.page.now;
  page.unproved ??= { title: window.header.title, windows: [] };
  const held = page.unproved;
  if (held.windows.length < mostHeldWindows) held.windows.push(window);
}
