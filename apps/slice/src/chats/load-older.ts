import { AppError } from '@queunir/server/errors/app-error';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readOlder } from '../ingest/read-chat.ts';
import { findChat } from './find-chat.ts';

const conflicts = ['page_not_ready', 'page_changed', 'chat_not_proved'];

/**
 * Reads one more screenful of older messages. `unavailable`: the page gave none and did not say that there are none.
 * An unread chat is not opened for it. Throws `chat_not_found`, `page_not_ready`, `page_changed`,
 * `chat_not_proved`.
 */
export async function loadOlderUseCase(
  deps: IngestDeps,
  chatId: string,
  signal: AbortSignal,
): Promise<{ added: number; history: 'part' | 'all' | 'unavailable' }> {
  await findChat(deps, chatId);
  const mayReadUnread = deps.settings().readUnread === 'ahead';
  try {
    const { added, end } = await readOlder(deps, { chatId, priority: 'person', mayReadUnread, signal });
    if (end) return { added, history: 'all' };
    return { added, history: added > 0 ? 'part' : 'unavailable' };
  } catch (error) {
    if (error instanceof AppError && !conflicts.includes(error.code))
      return { added: 0, history: 'unavailable' };
    throw error;
  }
}
