import type { ChatRead } from '@queunir/reader/feed';
import type { ChatTarget } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { hydrated } from './load-older.ts';
import { openChat } from './open-chat.ts';
import { scrollToNewest } from './scroll-to-newest.ts';
import { isStill } from './take-back.ts';
import { turnUp } from './turn-up.ts';

/** Some seven thousand messages; what is missing further up is read the next time. */
const MOST_TURNS = 600;

/**
 * Reads the proved chat upwards from its newest message, a piece of a screen at a time, so that every bubble is drawn
 * once. `each` takes every window and says whether it is enough. Ends at the newest message, or at the beginning of what
 * the page has. True when it was enough. Errors: those of openChat.
 */
export async function readBack(
  at: At,
  target: ChatTarget,
  each: (chat: ChatRead) => Promise<boolean>,
): Promise<boolean> {
  const opened = await openChat(at, target);
  await scrollToNewest(at);
  let enough = false;
  for (let turns = 0; turns < MOST_TURNS && !enough; turns += 1) {
    at.turn.checkpoint();
    await hydrated(at);
    const chat = await at.reader.chat();
    if (!isStill(chat, opened.chat)) throw actError('chat_not_proved');
    enough = await each(chat);
    if (!enough && !(await turnUp(at))) break;
  }
  await scrollToNewest(at);
  return enough;
}
