import type { IngestDeps } from '../ingest/page-memory.ts';
import { chatsToRead, markTried } from './chats-to-read.view.ts';

/** Of a title that rows cannot be told apart by, a chat is opened so often in one load of the page. */
const mostUnsureTries = 3;

/** Chats to be opened in the background, in this order. `begin` notes that one has its turn, before it is opened. */
export type ChatsToOpen = { ids: string[]; begin: (chatId: string) => Promise<void> };

/**
 * Chats that are worth reading, and behind them those that a row may be which nobody can tell apart: only opening them
 * tells. Those a few times each, for the row may be a namesake that is stored nowhere.
 */
export async function chatsToOpen(
  deps: IngestDeps,
  lineId: string,
  mayReadUnread: boolean,
  most: number,
): Promise<ChatsToOpen> {
  const { unsure, unsureTries } = deps.page.now;
  const known = await chatsToRead(deps.db, lineId, mayReadUnread, most, deps.now());
  const tries = (id: string) => unsureTries.get(id) ?? 0;
  const doubtful = (await chatsTitled(deps, lineId, [...unsure])).filter(
    (id) => !known.includes(id) && tries(id) < mostUnsureTries,
  );
  return {
    ids: [...known, ...doubtful],
    begin: async (chatId) => {
      if (doubtful.includes(chatId)) unsureTries.set(chatId, tries(chatId) + 1);
      await markTried(deps.db, chatId, deps.now());
    },
  };
}

async function chatsTitled({ db }: IngestDeps, lineId: string, titles: readonly string[]): Promise<string[]> {
  if (titles.length === 0) return [];
  const rows = await db
    .selectFrom('chat')
    .select('id')
    .where('line_id', '=', lineId)
    .where('title', 'in', titles)
    .orderBy('last_at', 'desc')
    .execute();
  return rows.map(({ id }) => id);
}
