import type { ChatRead, ListRow } from '@queunir/reader/feed';
import { until } from '../hands/until.ts';
import type { ChatTarget } from '../whatsapp.types.ts';
import type { At } from './at.ts';
import { scrollTo } from './pointing.ts';

/**
 * Presses a row of the list and waits for a chat with one of the titles. Null when the row is gone, moved away
 * under the mouse, or another chat came.
 */
export async function openRow(at: At, row: ListRow, target: ChatTarget): Promise<ChatRead | null> {
  const { signal } = at.turn;
  const before = await at.reader.chat();
  const box = await scrollTo(at, 'list', () => at.reader.row(row.token, row.title));
  if (!box) return null;
  // A message that arrives reorders the list: the row must still be this chat's at the moment of the press.
  const now = (await at.reader.list())?.rows.find(({ token }) => token === row.token);
  if (!now || now.title !== row.title) return null;
  await at.hands.click(box, signal, { across: 0.6, down: 0.5 });
  return until(() => openedAfter(at, row, before, target), { withinMs: 6_000, signal });
}

async function openedAfter(
  at: At,
  row: ListRow,
  before: ChatRead | null,
  target: ChatTarget,
): Promise<ChatRead | null> {
  const chat = await at.reader.chat();
  if (!chat || !target.titles.includes(chat.header.title)) return null;
  if (before?.header.title !== chat.header.title) return chat;
  // Namesakes look alike in the header: the chosen row, or other messages, tell that the chat has changed.
  const rows = (await at.reader.list())?.rows ?? [];
  if (rows.some(({ token, selected }) => token === row.token && selected)) return chat;
  return before.order.join() === chat.order.join() ? null : chat;
}
