import type { readAgain } from '@queunir/contracts/gaps/gaps';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { AppError } from '@queunir/server/errors/app-error';
import { findChat } from '../chats/find-chat.ts';
import { holeOf } from '../ingest/hole-of.view.ts';
import { hurryHoles } from '../ingest/hole-tries.store.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { countRead, readChat } from '../ingest/read-chat.ts';

/**
 * A person asks for what is missing in a chat. Throws `chat_not_found`, `page_not_ready`, `chat_not_proved`, and
 * `chat_unread` where reading would be seen by the other side and nobody agreed to that.
 */
export async function readAgainUseCase(
  deps: IngestDeps,
  chatId: string,
  signal: AbortSignal,
): Promise<ReplyOf<typeof readAgain>> {
  const { unread } = await findChat(deps, chatId);
  const mayReadUnread = deps.settings().readUnread === 'ahead';
  if (unread && !mayReadUnread) {
    const message = 'This chat has unread messages, and opening it would mark them as read. Open it first.';
    throw new AppError('chat_unread', message, { blame: 'caller', status: 409 });
  }
  const before = await countRead(deps, chatId);
  await hurryHoles(deps.db, chatId, deps.now());
  await readChat(deps, { chatId, priority: 'person', mayReadUnread, signal, whole: true });
  const came = Math.max(0, (await countRead(deps, chatId)) - before);
  const hole = await holeOf(deps.db, chatId);
  return { came, hole: hole === 'none' ? 'closed' : hole === 'beyond' ? 'beyond' : 'more' };
}
