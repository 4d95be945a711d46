import type { ChatRead } from '@queunir/reader/feed';
import { until } from '../hands/until.ts';
import type { ChatTarget } from '../whatsapp.types.ts';
import type { At } from './at.ts';
import type { Candidate } from './candidate-rows.ts';
import { openRow } from './open-row.ts';

/**
 * The very row that the chat was given in this load of the page; null when its element is gone or shows something
 * else than what is known of the chat: elements are used again.
 */
export function ownRow(rows: readonly Candidate[], { hint, titles }: ChatTarget): Candidate | null {
  const row = rows.find(({ token }) => hint.token !== null && token === hint.token);
  if (!row || row.title !== titles[0]) return null;
  const otherWords = hint.preview !== null && row.preview !== null && hint.preview !== row.preview;
  const otherPicture = hint.avatarKey !== null && row.avatarKey !== null && hint.avatarKey !== row.avatarKey;
  return otherWords || otherPicture ? null : row;
}

/**
 * Presses the chat's own row and waits until that row is marked and what stood open before, should it be a namesake,
 * has gone. Null when that does not come. The row is all that tells the chat, so nothing less will do.
 */
export async function openOwnRow(at: At, row: Candidate, target: ChatTarget): Promise<ChatRead | null> {
  const { signal } = at.turn;
  const before = (await isSelected(at, row)) ? null : await at.reader.chat();
  if (!(await openRow(at, row, target))) return null;
  return until(
    async () => {
      const chat = await at.reader.chat();
      if (!chat || chat.order.length === 0 || !(await isSelected(at, row))) return null;
      return before?.order.some((id) => chat.order.includes(id)) ? null : chat;
    },
    { withinMs: 3_000, signal },
  );
}

async function isSelected(at: At, { token, title }: Candidate): Promise<boolean> {
  const rows = (await at.reader.list())?.rows ?? [];
  const selected = rows.filter((row) => row.selected);
  return selected.length === 1 && selected[0]?.token === token && selected[0]?.title === title;
}
