import type { ChatDetailRead } from './chat-detail.view.ts';

/**
 * Why no message can be proved to go to a chat, in words for the person; null when it can. Namesakes of which nothing
 * was read yet cannot be told apart; everything else the page can prove.
 */
export function cannotSend(
  row: Pick<ChatDetailRead, 'namesakes' | 'keyed' | 'phone' | 'jid'>,
): string | null {
  if (!row.namesakes || row.keyed || row.phone !== null || row.jid !== null) return null;
  return 'Several chats have this name and none of its messages was read yet. Read its messages first, so that the right one is answered.';
}
