import type { ChatRead } from '@queunir/reader/feed';
import type { At } from './at.ts';
import { clearComposer } from './composer.ts';
import { dropQuote } from './quote.ts';

/** True while the chat that was proved stands there: the same title, and a message that stood there then. */
export function isStill(chat: ChatRead | null, proved: ChatRead): chat is ChatRead {
  if (!chat || chat.header.title !== proved.header.title) return false;
  const before = new Set(proved.order);
  return before.size === 0 ? chat.order.length === 0 : chat.order.some((id) => before.has(id));
}

/**
 * Takes our text and our quote out of the composer after an act that failed. Where another chat has come meanwhile
 * nothing is touched: what stands there is not ours, and the page keeps our text with the chat it was typed in.
 */
export async function takeBack(at: At, proved: ChatRead): Promise<void> {
  // The act may have been called off: its own signal would refuse the tidying too.
  const tidying = { ...at, turn: { signal: AbortSignal.timeout(8_000), checkpoint: () => {} } };
  const chat = await tidying.reader.chat().catch(() => null);
  if (!isStill(chat, proved)) return;
  await dropQuote(tidying).catch(() => {});
  await clearComposer(tidying).catch(() => {});
}
