import { codeOf } from '../ingest/code-of.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readChat } from '../ingest/read-chat.ts';
import { findChat } from './find-chat.ts';

/**
 * A person looks at a chat: its newest messages are read from the page, before any background reading. Unread chats
 * are opened only with the person's or the tenant's consent, since the other side sees it. Does not wait for the page.
 */
export async function openChatUseCase(
  deps: IngestDeps,
  chatId: string,
  readUnread: boolean,
): Promise<{ reading: 'queued' | 'stored' }> {
  const { unread } = await findChat(deps, chatId);
  deps.looking.now = { chatId, at: deps.now().getTime() };
  const mayReadUnread = readUnread || deps.settings().readUnread === 'ahead';
  if ((unread && !mayReadUnread) || !deps.page.now.ready || !deps.navigator()) return { reading: 'stored' };
  readChat(deps, { chatId, priority: 'person', mayReadUnread }).catch((error: unknown) => {
    deps.log.info({ chatId, reason: codeOf(error) }, 'chat could not be read');
  });
  return { reading: 'queued' };
}
