import type { ChatRead } from '@queunir/reader/feed';
import { until } from '../hands/until.ts';
import type { ChatTarget } from '../whatsapp.types.ts';
import type { At } from './at.ts';
import type { Candidate } from './candidate-rows.ts';
import { scrollTo } from './pointing.ts';

/**
 * Presses a row of the list and waits for a chat with one of the titles. Null when the row is gone, moved away
 * under the mouse, or another chat came.
 */
export async function openRow(at: At, row: Candidate, target: ChatTarget): Promise<ChatRead | null> {
  const { signal } = at.turn;
  const before = await at.reader.chat();
  const box = await scrollTo(at, 'list', () => at.reader.row(row.token, row.title));
  if (!box) return null;
  // A message that arrives reorders the list: the row must still be this chat's at the moment of the press.
  const now = await at.reader.row(row.token, row.title);
  if (!now?.reachable) return null;
  await at.hands.click(now.box, signal);
  const pressed = performance.now();
  const opened = () => openedAfter(at, { row, before, target, waited: performance.now() - pressed });
  return until(opened, { withinMs: 6_000, signal });
}

/** How long the row's own chat, open already, is taken for one that has not come yet. */
const SAME_CHAT_AFTER_MS = 1_200;

type Pressed = { row: Candidate; before: ChatRead | null; target: ChatTarget; waited: number };

async function openedAfter(at: At, { row, before, target, waited }: Pressed): Promise<ChatRead | null> {
  const chat = await at.reader.chat();
  if (!chat || !target.titles.includes(chat.header.title)) return null;
  if (before?.header.title !== chat.header.title) return chat;
  // Namesakes look alike in the header, and a row may be marked before its messages come: other messages tell
  // that the chat has changed; where none come, the row was that of the chat that stood there already.
  if (before.order.join() !== chat.order.join()) return chat;
  if (waited < SAME_CHAT_AFTER_MS) return null;
  const [list, search] = await Promise.all([at.reader.list(), at.reader.search()]);
  const shown = [...(list?.rows ?? []), ...search.hits];
  return shown.some(({ token, selected }) => token === row.token && selected) ? chat : null;
}
