import { AppError } from '@queunir/server/errors/app-error';
import { findChat } from '../chats/find-chat.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readDrawerOf } from '../ingest/read-chat.ts';
import { erasedAmong } from '../ingest/tombstone.ts';
import { writeInfo } from './info.store.ts';

/**
 * A person asks for what WhatsApp's info drawer shows of a chat; stores it. Whoever was erased does not come back as a
 * member. Throws `chat_not_found`, `page_not_ready`, `chat_not_proved`, `info_not_shown`, and `chat_unread` where opening
 * the chat would be seen by the other side and nobody agreed to that.
 */
export async function readChatInfoUseCase(
  deps: IngestDeps,
  chatId: string,
  signal: AbortSignal,
): Promise<void> {
  const { lineId, unread } = await findChat(deps, chatId);
  const mayReadUnread = deps.settings().readUnread === 'ahead';
  if (unread && !mayReadUnread) {
    const message = 'This chat has unread messages, and opening it would mark them as read. Open it first.';
    throw new AppError('chat_unread', message, { blame: 'caller', status: 409 });
  }
  const info = await readDrawerOf(deps, { chatId, priority: 'person', mayReadUnread, signal });
  if (!info) {
    const message = 'WhatsApp did not show the info of this chat.';
    throw new AppError('info_not_shown', message, { blame: 'outside', status: 409 });
  }
  const key = await deps.tombstoneKey();
  await deps.serial(() =>
    deps.db.transaction().execute(async (tx) => {
      const phones = info.members?.flatMap(({ phone }) => phone ?? []) ?? [];
      const erased = await erasedAmong(tx, key, lineId, 'contact', phones);
      const members = info.members?.filter(({ phone }) => phone === null || !erased.has(phone)) ?? null;
      await writeInfo(tx, { id: chatId, lineId }, info, members, deps.now());
    }),
  );
}
