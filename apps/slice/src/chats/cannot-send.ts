import type { PageMemory } from '../ingest/page-memory.ts';
import type { ChatDetailRead } from './chat-detail.view.ts';

/**
 * Why no message can be proved to go to a chat, in words for the person; null when it can. Namesakes of which nothing
 * was read yet are told apart by their rows alone; everything else the page can prove.
 */
export function cannotSend(
  row: Pick<ChatDetailRead, 'id' | 'namesake' | 'keyed' | 'phone' | 'jid'>,
  page: PageMemory,
): string | null {
  if (!row.namesake || page.tokenOfChat.has(row.id) || row.keyed || row.phone !== null || row.jid !== null)
    return null;
  return 'Several chats have this name and none of its messages was read yet. Read its messages first, so that the right one is answered.';
}
