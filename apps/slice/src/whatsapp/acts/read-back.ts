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
 * once. `each` takes every window and says whether it is enough; `atTop`: the page begins here and was given time to bring
 * more. Ends at the newest message, or at the beginning of what
 * the page has. True when it was enough. Errors: those of openChat.
 */
export async function readBack(
  at: At,
  target: ChatTarget,
  each: (chat: ChatRead, atTop: boolean) => Promise<boolean>,
): Promise<boolean> {
  const opened = await openChat(at, target);
  await scrollToNewest(at);
  let enough = false;
  for (let turns = 0; turns < MOST_TURNS && !enough; turns += 1) {
    at.turn.checkpoint();
    await hydrated(at);
    const chat = await at.reader.chat();
    if (!isStill(chat, opened.chat)) throw actError('chat_not_proved');
    enough = await each(chat, false);
    if (enough || (await turnUp(at))) continue;
    if (await standsAtTop(at, chat)) enough = await each(chat, true);
    break;
  }
  await scrollToNewest(at);
  return enough;
}

/** Nothing came of turning it up: does the page stand where this chat begins, with nothing on its way? */
async function standsAtTop(at: At, chat: ChatRead): Promise<boolean> {
  const area = await at.reader.scroller('messages');
  const now = await at.reader.chat();
  return area !== null && area.scrollTop <= 1 && now?.order[0] === chat.order[0] && !now?.loadingOlder;
}
