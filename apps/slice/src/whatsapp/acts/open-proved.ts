import type { ChatTarget, OpenedChat } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { openChat } from './open-chat.ts';

/**
 * Brings a chat to the screen that something may be written into: it is proved by a stored key or by the drawer's
 * number. A title, even one that stands alone, is enough for reading only. Errors: those of openChat.
 */
export async function openProved(at: At, target: ChatTarget): Promise<OpenedChat> {
  const opened = await openChat(at, target);
  if (opened.proof === 'first') throw actError('chat_not_proved');
  return opened;
}
