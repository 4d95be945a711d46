import type { IngestDeps, PageMemory } from '../ingest/page-memory.ts';

/** `chats`: those that stand in the list, or null where not all of it was seen or could be told. */
export type ListWalk = {
  chats: ReadonlySet<string> | null;
  /** How many rows were seen from the top. */
  rows: number;
};

/** Walks through the list in the background, up to `most` rows, unless it is in view as a whole. */
export async function walkWholeList(deps: IngestDeps, most: number, signal: AbortSignal): Promise<ListWalk> {
  const page = deps.page.now;
  let rows = page.list?.read.rows.length ?? 0;
  const seen = new Set<string>();
  for (const { token } of page.list?.read.rows ?? []) {
    const chatId = page.chatOfToken.get(token);
    if (chatId) seen.add(chatId);
  }
  page.seenInList = seen;
  try {
    if (!isWholeInView(page))
      rows = Math.max(rows, (await deps.navigator()?.walkList('background', most, signal)) ?? 0);
    // What the reader told on the way is stored first.
    await deps.serial(async () => {});
  } finally {
    page.seenInList = null;
  }
  return { chats: page.total !== null && seen.size >= page.total ? seen : null, rows };
}

function isWholeInView({ list }: PageMemory): boolean {
  const total = list?.read.total ?? null;
  return list !== null && total !== null && list.read.rows.length >= total;
}
