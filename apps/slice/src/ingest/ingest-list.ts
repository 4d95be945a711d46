import type { AppEvent } from '@queunir/contracts/events/events';
import type { ListRead, ListRow } from '@queunir/reader/feed';
import { type IngestDeps, noteLive, type PageMemory } from './page-memory.ts';
import { readPageTime } from './page-time.ts';
import { rowSignature } from './row-signature.ts';
import { type IndexedRow, storeRows } from './store-rows.ts';
import { withoutErased } from './without-erased.ts';

/**
 * Stores one window of the chat list. Rows that say what they said before cost nothing. Chats and previews are
 * written before anybody is told. `archived`: the chats that are archived, where that was looked through just now.
 */
export async function ingestList(
  deps: IngestDeps,
  lineId: string,
  list: ListRead,
  at: number,
  archived: ReadonlySet<string> | null = null,
): Promise<void> {
  const page = deps.page.now;
  // Search results are hits, not chats in their order.
  if (list.searching) return;
  page.selected = list.rows.find(({ selected }) => selected) ?? null;
  page.inView = new Set(list.rows.map(({ token }) => token));
  const typing = noteTyping(deps, list.rows);
  const news = list.rows.flatMap((row, index): IndexedRow[] =>
    page.rows.get(row.token) === rowSignature(row) ? [] : [{ row, index, time: readPageTime(row.time, at) }],
  );
  const changed = await withoutErased(deps, lineId, news);
  const place = { archived: false, window: list.rows, elsewhere: archived };
  const stored = changed.length === 0 ? null : await storeRows(deps, lineId, place, changed);
  noteUnsure(page, list, stored?.unassigned ?? []);
  page.doubted = stored?.doubted ?? false;
  noteWindow(deps, list, at);
  const facts: AppEvent[] = stored?.facts ?? [];
  const said = new Set(facts.flatMap((fact) => (fact.type === 'chat.changed' ? [fact.chatId] : [])));
  for (const chatId of typing) if (!said.has(chatId)) facts.push({ type: 'chat.changed', chatId });
  if (facts.length > 0) await deps.publish(...facts);
}

function noteUnsure({ unsure }: PageMemory, list: ListRead, unassigned: readonly ListRow[]): void {
  for (const { title } of list.rows) unsure.delete(title);
  for (const { title } of unassigned) unsure.add(title);
}

function noteWindow(deps: IngestDeps, list: ListRead, at: number): void {
  const page: PageMemory = deps.page.now;
  page.list = { read: list, at };
  if (list.rows.length === 0) return;
  page.listed = true;
  noteLive(deps);
  page.total = list.total;
  page.walked ||= page.ready && list.total !== null && list.total <= list.rows.length;
  for (const { token } of list.rows) {
    const chatId = page.chatOfToken.get(token);
    if (chatId) page.seenInList?.add(chatId);
  }
}

/** Notes who types now; gives the chats for which that changed. */
function noteTyping(deps: IngestDeps, rows: readonly ListRow[]): string[] {
  const { typing, chatOfToken } = deps.page.now;
  const changed: string[] = [];
  for (const row of rows) {
    const chatId = chatOfToken.get(row.token);
    const now = row.typing ? 'typing' : row.recording ? 'recording' : null;
    if (!chatId || (typing.get(chatId) ?? null) === now) continue;
    if (now) typing.set(chatId, now);
    else typing.delete(chatId);
    changed.push(chatId);
  }
  return changed;
}
