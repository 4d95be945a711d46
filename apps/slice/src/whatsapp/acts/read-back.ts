import type { ChatRead } from '@queunir/reader/feed';
import { until } from '../hands/until.ts';
import type { ChatTarget } from '../whatsapp.types.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { hydrated } from './load-older.ts';
import { openChat } from './open-chat.ts';
import { scrollToNewest } from './scroll-to-newest.ts';
import { isStill } from './take-back.ts';

/** About a thousand messages; what lies further up is older history, not a gap. */
const MOST_TURNS = 90;
/** Only what is near the view is drawn, so two turns must overlap. */
const TURN = 0.7;

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

/** Turns the wheel up; false where nothing more comes. */
async function turnUp(at: At): Promise<boolean> {
  const { signal } = at.turn;
  const area = await at.reader.scroller('messages');
  if (!area) return false;
  const before = { top: area.scrollTop, height: area.scrollHeight };
  await at.hands.wheel(area.box, -Math.max(200, area.clientHeight * TURN), signal);
  const moved = await until(
    async () => {
      const now = await at.reader.scroller('messages');
      return now !== null && (now.scrollTop !== before.top || now.scrollHeight !== before.height);
    },
    { withinMs: before.top <= 1 ? 3_000 : 1_000, everyMs: 60, signal },
  );
  return moved === true;
}
