import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { until } from '../hands/until.ts';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { hydrated, turnUp } from './load-older.ts';
import { scrollToNewest } from './scroll-to-newest.ts';

/** A look back of this many loads is several screens; what lies further up is not worth the wait. */
const MOST_LOADS = 4;

/**
 * Gives the window of the open chat from its newest message back to that of a key, as far as a few loads of older
 * messages reach; ends at the newest message again. What was drawn at any moment counts: a page may empty what is
 * scrolled away. Errors: page_did_not_answer.
 */
export async function windowSince(at: At, key: string | null): Promise<ChatRead> {
  const drawn = new Map<string, MessageRead>();
  const look = async (): Promise<ChatRead> => {
    await hydrated(at);
    const chat = await at.reader.chat();
    if (!chat) throw actError('page_did_not_answer');
    for (const message of chat.messages) {
      if (message.loaded || !drawn.has(message.id)) drawn.set(message.id, message);
    }
    return chat;
  };
  await scrollToNewest(at);
  let chat = await look();
  for (let loads = 0; loads < MOST_LOADS && key !== null && !hasKey(chat, key); loads += 1) {
    if (chat.historyEnd || !(await loadAbove(at, chat.order[0]))) break;
    chat = await look();
  }
  const { order } = chat;
  await scrollToNewest(at);
  const newest = await look();
  const all = [...order, ...newest.order.filter((id) => !order.includes(id))];
  return { ...newest, order: all, messages: all.flatMap((id) => drawn.get(id) ?? []) };
}

const hasKey = (chat: ChatRead, key: string): boolean => chat.messages.some((message) => message.key === key);

/** Turns the wheel upwards until something stands above what was first; false where nothing comes. */
async function loadAbove(at: At, first: string | undefined): Promise<boolean> {
  const come = await until(
    async () => {
      at.turn.checkpoint();
      const chat = await at.reader.chat();
      if (!chat || chat.order[0] !== first || chat.historyEnd) return true;
      await turnUp(at);
      return null;
    },
    { withinMs: 6_000, everyMs: 250, signal: at.turn.signal },
  );
  return come === true;
}
