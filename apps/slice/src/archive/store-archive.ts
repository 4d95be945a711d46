import type { AppEvent } from '@queunir/contracts/events/events';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readPageTime } from '../ingest/page-time.ts';
import { rowSignature } from '../ingest/row-signature.ts';
import { type IndexedRow, type StoredRows, storeRows } from '../ingest/store-rows.ts';
import { withoutErased } from '../ingest/without-erased.ts';
import type { ArchiveWalk } from '../whatsapp/whatsapp.types.ts';

/** The archived chats of one look, and the titles of rows that may be several. */
export type StoredArchive = { chatIds: Set<string>; unassigned: Set<string>; doubted: boolean };

/**
 * Stores what a look through the archive has read, window by window. `listed`: the chats that stand in the list, where
 * it was walked through just now.
 */
export async function storeArchive(
  deps: IngestDeps,
  lineId: string,
  walk: ArchiveWalk,
  listed: ReadonlySet<string> | null,
): Promise<StoredArchive> {
  const at = deps.now().getTime();
  const { rows: rowsNow, chatOfToken } = deps.page.now;
  const result: StoredArchive = { chatIds: new Set(), unassigned: new Set(), doubted: false };
  for (const window of walk.windows) {
    const news: IndexedRow[] = [];
    for (const [index, row] of window.entries()) {
      const chatId = rowsNow.get(row.token) === rowSignature(row) ? chatOfToken.get(row.token) : undefined;
      if (chatId) result.chatIds.add(chatId);
      else news.push({ row, index, time: readPageTime(row.time, at) });
    }
    const known = await withoutErased(deps, lineId, news);
    const place = { archived: true, window, elsewhere: listed };
    const stored = await storeRows(deps, lineId, place, known);
    for (const { chatId } of stored.rows) result.chatIds.add(chatId);
    for (const { title } of stored.unassigned) result.unassigned.add(title);
    result.doubted ||= stored.doubted;
    const facts = factsOf(deps, stored);
    if (facts.length > 0) await deps.publish(...facts);
  }
  return result;
}

/** Rows that say what they said at the last look are no news: each look finds other elements of the same chats. */
function factsOf(deps: IngestDeps, { facts, rows }: StoredRows): AppEvent[] {
  const { archivedRows } = deps.page.now;
  const same = new Set<string>();
  for (const { chatId, row } of rows) {
    const now = rowSignature(row);
    if (archivedRows.get(chatId) === now) same.add(chatId);
    archivedRows.set(chatId, now);
  }
  return facts.filter((fact) => fact.type !== 'chat.changed' || !same.has(fact.chatId));
}
