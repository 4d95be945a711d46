import type { ChatRead } from '@queunir/reader/feed';
import { chatTarget } from './chat-target.view.ts';
import { codeOf } from './code-of.ts';
import { parseDataId } from './data-id.ts';
import { holeOf } from './hole-of.view.ts';
import { restHole } from './hole-tries.store.ts';
import { ingestProvedChat } from './ingest-chat.ts';
import type { IngestDeps } from './page-memory.ts';

/**
 * Reads what came while nobody looked and is more than the window that was just opened shows: from the newest message
 * back until no hole is open that the page can close. Never fails: a hole that stays open is tried at the next opening.
 */
export async function readMissing(
  deps: IngestDeps,
  request: { chatId: string; mayReadUnread: boolean; signal?: AbortSignal },
  opened: ChatRead,
): Promise<void> {
  const { chatId, mayReadUnread, signal } = request;
  try {
    if (await isWhole(deps, chatId, opened)) return;
    const found = await chatTarget(deps.db, deps.page.now, chatId, mayReadUnread);
    if (!found) return;
    const target = { ...found, far: true };
    const take = async (chat: ChatRead, atTop: boolean): Promise<boolean> => {
      await ingestProvedChat(deps, { chatId, atTop }, chat);
      return isWhole(deps, chatId, chat);
    };
    await deps.navigator()?.readBack(target, 'background', take, signal);
    if ((await holeOf(deps.db, chatId)) === 'open') await restHole(deps.db, chatId, deps.now());
  } catch (error) {
    deps.log.info({ chatId, reason: codeOf(error) }, 'what was missed could not be read yet');
  }
}

/** Is the newest message of this window stored, and everything between it and older ones, as far as the page goes? */
async function isWhole(deps: IngestDeps, chatId: string, { order }: ChatRead): Promise<boolean> {
  if ((await holeOf(deps.db, chatId)) === 'open') return false;
  const newest = order.at(-1);
  if (newest === undefined) return true;
  const { key } = parseDataId(newest);
  const stored = await deps.db
    .selectFrom('message')
    .select('id')
    .where('chat_id', '=', chatId)
    .where('key', '=', key)
    .executeTakeFirst();
  return stored !== undefined;
}
