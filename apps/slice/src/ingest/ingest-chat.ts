import type { ChatRead, ListRow } from '@queunir/reader/feed';
import { parseDataId } from './data-id.ts';
import { dropEmptyChat } from './drop-empty-chat.ts';
import { findOpenChat, newestBubble } from './find-open-chat.ts';
import { bindToken, type IngestDeps, type PageMemory } from './page-memory.ts';
import { readPageTime, readSentAt } from './page-time.ts';
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
    page.open = null;
    return;
  }
  if (page.unproved && page.unproved.title !== window.header.title) page.unproved = null;
  const chatId = stillOpen(page, window) ?? (await findOpenChat(deps, lineId, window));
  if (!chatId) {
    page.open = null;
    return hold(deps, window);
  }
  await bindSelectedRow(deps, chatId, window);
  await storeAll(deps, { chatId }, window);
}

/** Stores a window of a chat that the navigator has proved, after those that were held back for it. */
export function ingestProvedChat(
  deps: IngestDeps,
  proved: Proved,
  window: ChatRead,
): Promise<StoredThread | null> {
  return deps.serial(async () => {
    await bindSelectedRow(deps, proved.chatId, window);
    return storeAll(deps, proved, window);
  });
}

/** The chat of the last window, when this one goes on where that one stood. */
function stillOpen({ open }: PageMemory, window: ChatRead): string | null {
  if (!open || open.title !== window.header.title) return null;
  return keysOf(window).some((key) => open.keys.has(key)) ? open.chatId : null;
}

const keysOf = (window: ChatRead) => window.order.map((id) => parseDataId(id).key);

/**
 * Keys win over the title by which a row was matched. Since list and chat are reported one after the other, the row
 * must show title, newest words and time of the open chat before it is believed to be its row. A chat that was made
 * for this row by mistake, and of which nothing but the preview is known, goes.
 */
async function bindSelectedRow(deps: IngestDeps, chatId: string, window: ChatRead): Promise<void> {
  const page = deps.page.now;
  const row = page.selected;
  const former = row ? page.chatOfToken.get(row.token) : undefined;
  if (!row || former === chatId || !isRowOf(row, window, deps.now().getTime())) return;
  bindToken(page, row.token, chatId);
  page.rows.delete(row.token);
  if (former && (await dropEmptyChat(deps.db, former)))
    await deps.publish({ type: 'chat.removed', chatId: former });
}

function isRowOf(row: ListRow, window: ChatRead, now: number): boolean {
  const newest = newestBubble(window);
  const sentAt = readSentAt(newest?.sentAt ?? null);
  const time = readPageTime(row.time, now);
  if (row.title !== window.header.title || row.preview === null || !newest?.text) return false;
  if (sentAt === null || time === null || sentAt < time.from - 60_000 || sentAt > time.to) return false;
  return row.own === newest.own && sameWords(row.preview, newest.text);
}

async function storeAll(deps: IngestDeps, proved: Proved, window: ChatRead): Promise<StoredThread | null> {
  const page = deps.page.now;
  const held = page.unproved?.title === window.header.title ? joined(page.unproved.windows, window) : [];
  page.unproved = null;
  for (const earlier of held) await storeThread(deps, proved, earlier);
  const stored = await storeThread(deps, proved, window);
  const { title } = window.header;
  page.open = stored ? { chatId: proved.chatId, title, keys: new Set(keysOf(window)) } : null;
  return stored;
}

/** Those of the windows held back that hang together with the proved one by a message: a namesake's have the same title. */
function joined(held: readonly ChatRead[], proved: ChatRead): ChatRead[] {
  const known = new Set(keysOf(proved));
  const hanging = held.toReversed().filter((window) => {
    const keys = keysOf(window);
    if (!keys.some((key) => known.has(key))) return false;
    for (const key of keys) known.add(key);
    return true;
  });
  return hanging.reverse();
}

function hold(deps: IngestDeps, window: ChatRead): void {
  const page = deps.page.now;
  page.unproved ??= { title: window.header.title, windows: [] };
  const held = page.unproved;
  if (held.windows.length < mostHeldWindows) held.windows.push(window);
}
