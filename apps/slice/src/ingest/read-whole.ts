import type { OpenedChat } from '../whatsapp/whatsapp.types.ts';
import { chatTarget } from './chat-target.view.ts';
import { codeOf } from './code-of.ts';
import { ingestProvedChat } from './ingest-chat.ts';
import type { IngestDeps } from './page-memory.ts';

/** More than this are not unfolded at one opening: the rest comes with the next one. */
const mostAtOnce = 12;

/**
 * Reads the whole of the long texts in a window that was just opened and of which only the beginning is stored, behind
 * everything a person asks for. Never fails: what cannot be unfolded stays marked as cut.
 */
export async function readWholeTexts(
  deps: IngestDeps,
  request: { chatId: string; mayReadUnread: boolean; signal?: AbortSignal },
  { chat }: OpenedChat,
): Promise<void> {
  const { chatId, mayReadUnread, signal } = request;
  try {
    const keys = await cutAmong(
      deps,
      chatId,
      chat.messages.flatMap(({ key, truncated }) => (truncated ? [key] : [])),
    );
    const target = keys.length > 0 ? await chatTarget(deps.db, deps.page.now, chatId, mayReadUnread) : null;
    const whole = target && (await deps.navigator()?.readWhole(target, keys, 'background', signal));
    if (whole) await ingestProvedChat(deps, { chatId }, whole);
  } catch (error) {
    deps.log.info({ chatId, reason: codeOf(error) }, 'long texts stay cut');
  }
}

/** Keys of stored messages that are cut, newest first. */
async function cutAmong(deps: IngestDeps, chatId: string, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await deps.db
    .selectFrom('message')
    .select('key')
    .where('chat_id', '=', chatId)
    .where('key', 'in', keys)
    .where('truncated', '=', true)
    .orderBy('ordered_at', 'desc')
    .orderBy('rank', 'desc')
    .limit(mostAtOnce)
    .execute();
  return rows.flatMap(({ key }) => key ?? []);
}
