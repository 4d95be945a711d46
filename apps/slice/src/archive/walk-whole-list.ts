import type { IngestDeps, PageMemory } from '../ingest/page-memory.ts';

/**
 * Walks through the list in the background, up to `most` rows, unless it is in view as a whole; gives the chats that stand in it, or null where not all
 * of it was seen or could be told.
 */
export async function walkWholeList(
  deps: IngestDeps,
  most: number,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  const page = deps.page.now;
  const seen = new Set<string>();
  for (const { token } of page.list?.read.rows ?? []) {
    const chatId = page.chatOfToken.get(token);
    if (chatId) seen.add(chatId);
  }
  page.seenInList = seen;
  try {
    if (!isWholeInView(page)) await deps.navigator()?.walkList('background', most, signal);
    // What the reader told on the way is stored first.
    await deps.serial(async () => {});
  } finally {
    page.seenInList = null;
  }
  return page.total !== null && seen.size >= page.total ? seen : null;
}

function isWholeInView({ list }: PageMemory): boolean {
  const total = list?.read.total ?? null;
  return list !== null && total !== null && list.read.rows.length >= total;
}
