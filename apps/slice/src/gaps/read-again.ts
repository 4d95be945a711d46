import type { readAgain } from '@queunir/contracts/gaps/gaps';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { AppError } from '@queunir/server/errors/app-error';
import { findChat } from '../chats/find-chat.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readChat } from '../ingest/read-chat.ts';
import { closeHole } from './close-hole.ts';

const mostScreens = 8;

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
  const request = { chatId, priority: 'person' as const, mayReadUnread, signal };
  const first = await readChat(deps, request);
  const { hole, came } = await closeHole(deps, request, mostScreens);
  return {
    came: came + (first?.added ?? 0),
    hole: hole === 'none' ? 'closed' : hole === 'beyond' ? 'beyond' : 'more',
  };
}
