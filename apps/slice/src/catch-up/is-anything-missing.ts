import { sql } from 'kysely';
import type { IngestDeps, PageMemory } from '../ingest/page-memory.ts';
import { isWholeListStored } from './is-whole-list-stored.view.ts';

/**
 * May the list hold chats or words below its first window that are not stored? Every chat must be stored, and the
 * lowest row in view must be an unpinned one that says what it said in an earlier load of the page: the list is sorted
 * by time, so that what stands below is older still.
 */
export async function isAnythingMissing(deps: IngestDeps, lineId: string): Promise<boolean> {
  const page = deps.page.now;
  if (!(await isWholeListStored(deps.db, lineId, page.total)) || page.unsure.size > 0) return true;
  const chatId = lowestChat(page);
  if (chatId === null) return true;
  // Ids of messages begin with the millisecond in which they were made, and so does that of the page load.
  const found = await sql<{ old: boolean }>`
    select left(c.last_message_id::text, 13) < ${page.batch.slice(0, 13)} as old from chat c where c.id = ${chatId}`.execute(
    deps.db,
  );
  return found.rows[0]?.old !== true;
}

function lowestChat({ list, chatOfToken }: PageMemory): string | null {
  const lowest = list?.read.rows.at(-1);
  return lowest && !lowest.pinned ? (chatOfToken.get(lowest.token) ?? null) : null;
}
