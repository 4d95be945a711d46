import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { until } from '../hands/until.ts';
import type { ChatTarget } from '../whatsapp.types.ts';
import type { At } from './at.ts';
import { pressPlace, scrollTo } from './pointing.ts';
import { judgeChat } from './prove-chat.ts';
import { scrollToNewest } from './scroll-to-newest.ts';

/** A very long text may unfold in several steps. */
const MOST_PRESSES = 5;

/**
 * Presses "Read more" on these messages of the chat that is open, and gives the window with their whole texts. Opens
 * nothing: null when another chat stands there by now, or one that no key proves. What cannot be unfolded stays as
 * it is. Errors: cancelled.
 */
export async function readWhole(
  at: At,
  target: ChatTarget,
  keys: readonly string[],
): Promise<ChatRead | null> {
  if (!(await standing(at, target))) return null;
  const whole = new Map<string, MessageRead>();
  for (const key of keys) {
    at.turn.checkpoint();
    const message = await unfold(at, target, key);
    if (message) whole.set(key, message);
  }
  await scrollToNewest(at);
  const chat = await standing(at, target);
  return chat && { ...chat, messages: chat.messages.map((message) => whole.get(message.key) ?? message) };
}

async function standing(at: At, target: ChatTarget): Promise<ChatRead | null> {
  const chat = await at.reader.chat();
  return chat && judgeChat(chat, target).is === 'proved' ? chat : null;
}

/** The message once nothing of it is hidden any more; null when that cannot be reached. */
async function unfold(at: At, target: ChatTarget, key: string): Promise<MessageRead | null> {
  const { signal } = at.turn;
  const look = async () => (await standing(at, target))?.messages.find((message) => message.key === key);
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const before = await look();
    if (!before) return null;
    if (before.loaded && before.truncated !== true) return before;
    if (!(await scrollTo(at, 'messages', () => at.reader.place('read-more', key)))) return null;
    await pressPlace(at, 'read-more', { key });
    const grown = async () => ((await look())?.text?.length ?? 0) > (before.text?.length ?? 0);
    if (!(await until(grown, { withinMs: 2_000, signal }))) return null;
  }
  const last = await look();
  return last && last.truncated !== true ? last : null;
}
