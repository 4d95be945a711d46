import type { IngestDeps } from '../ingest/page-memory.ts';
import { type ReadRequest, readOlder } from '../ingest/read-chat.ts';

/** `none`: there is none any more. `beyond`: WhatsApp Web shows nothing older. */
export type HoleNow = 'none' | 'open' | 'beyond';

/** Is anything missing in a chat, as far as was proved? */
export async function holeOf(deps: Pick<IngestDeps, 'db'>, chatId: string): Promise<HoleNow> {
  const rows = await deps.db
    .selectFrom('hole')
    .select('beyond')
    .where('chat_id', '=', chatId)
    .where('closed_at', 'is', null)
    .execute();
  if (rows.length === 0) return 'none';
  return rows.every(({ beyond }) => beyond) ? 'beyond' : 'open';
}

/**
 * Scrolls up in a chat that was just read until its hole is closed, the page has nothing older, or `most` screens were
 * read. Throws what the navigator throws.
 */
export async function closeHole(
  deps: IngestDeps,
  request: ReadRequest,
  most: number,
): Promise<{ hole: HoleNow; came: number }> {
  let came = 0;
  let hole = await holeOf(deps, request.chatId);
  for (let screens = 0; hole === 'open' && screens < most; screens += 1) {
    if (request.signal?.aborted) break;
    const { added, end } = await readOlder(deps, request);
    came += added;
    hole = await holeOf(deps, request.chatId);
    if (end && added === 0) break;
  }
  return { hole, came };
}
