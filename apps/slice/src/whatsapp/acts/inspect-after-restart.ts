import type { ChatRead } from '@queunir/reader/feed';
import type { BeforeEnter, ChatTarget } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { clearComposer, readComposer, sameText } from './composer.ts';
import { openChat } from './open-chat.ts';
import { ownBubbles } from './own-bubbles.ts';
import { dropQuote } from './quote.ts';
import { scrollToNewest } from './scroll-to-newest.ts';

/**
 * Looks whether a text went out before a restart: counts own bubbles with it in the proved chat and takes our
 * text out of the composer. Text that is not ours stays. Errors: those of openChat.
 */
export async function inspectAfterRestart(
  at: At,
  target: ChatTarget,
  text: string,
): Promise<BeforeEnter & { chat: ChatRead }> {
  await openChat(at, target);
  await scrollToNewest(at);
  const chat = await at.reader.chat();
  if (!chat) throw actError('page_did_not_answer');
  const composer = await at.reader.composer();
  // A crash in the middle of typing leaves the beginning of our text, not all of it.
  if (composer.present && composer.text !== '' && beginsWith(text, composer.text)) {
    await dropQuote(at);
    if ((await readComposer(at)).text !== '') await clearComposer(at);
  }
  return { ...ownBubbles(chat, text), chat };
}

function beginsWith(whole: string, part: string): boolean {
  return sameText(whole, part) || sameText(whole.slice(0, part.length), part);
}
