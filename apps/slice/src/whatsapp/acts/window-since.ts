import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { actError } from './act-errors.ts';
import type { At } from './at.ts';
import { hydrated, loadAbove } from './load-older.ts';
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
    if (!(await loadAbove(at, chat))) break;
    chat = await look();
  }
  const { order } = chat;
  await scrollToNewest(at);
  const newest = await look();
  const all = [...order, ...newest.order.filter((id) => !order.includes(id))];
  return { ...newest, order: all, messages: all.flatMap((id) => drawn.get(id) ?? []) };
}

const hasKey = (chat: ChatRead, key: string): boolean => chat.messages.some((message) => message.key === key);
