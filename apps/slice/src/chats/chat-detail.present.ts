import type { getChat } from '@queunir/contracts/chats/chats';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { nextTryOf } from '../gaps/next-try.ts';
import type { PageMemory } from '../ingest/page-memory.ts';
import { isOfNow } from '../ingest/read-subtitle.ts';
import { cannotSend } from './cannot-send.ts';
import { presentChatRow } from './chat.present.ts';
import type { ChatDetailRead } from './chat-detail.view.ts';

type Detail = ReplyOf<typeof getChat>;

/** What of a chat goes out when it is opened. */
export function presentChatDetail(
  row: ChatDetailRead,
  page: PageMemory,
  reads: { paused: boolean; mayReadUnread: boolean },
): Detail {
  const unread = row.unread > 0 || row.marked_unread;
  const hasDraft = row.draft_version !== null && row.draft_saved_at !== null;
  return {
    chat: presentChatRow(row, page.typing),
    subtitle: isOfNow(row.subtitle) && page.open?.chatId !== row.id ? null : row.subtitle,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    draft: hasDraft
      ? {
          text: row.whole_draft ?? '',
          quotedMessageId: row.draft_quoted,
          version: row.draft_version ?? 0,
          savedAt: row.draft_saved_at?.toISOString() ?? '',
        }
      : null,
    otherDraft:
      row.other_text !== null && row.other_saved_at !== null
        ? { text: row.other_text, savedAt: row.other_saved_at.toISOString() }
        : null,
    history: row.history as Detail['history'],
    cannotSend: cannotSend(row, page),
    firstUnreadMessageId: row.first_unread_message_id,
    hole:
      row.hole_from && row.hole_to
        ? {
            from: row.hole_from.toISOString(),
            to: row.hole_to.toISOString(),
            beyond: row.hole_beyond === true,
            nextTryAt: nextTryOf(
              { beyond: row.hole_beyond === true, try_at: row.hole_try_at, unread, archived: row.archived },
              reads,
            ),
          }
        : null,
    wholeSince: (row.hole_to ?? row.oldest_at)?.toISOString() ?? null,
    wholeUntil: row.preview_only ? (row.newest_at?.toISOString() ?? null) : null,
    previewOnly: row.preview_only,
  };
}
