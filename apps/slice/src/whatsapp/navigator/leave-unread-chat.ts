import type { ChatRead, ListRow } from '@queunir/reader/feed';
import type { At } from '../acts/at.ts';
import { judgeChat } from '../acts/prove-chat.ts';
import type { QuietWindow } from '../browser/quiet-window.ts';
import { until } from '../hands/until.ts';
import type { ChatTarget } from '../whatsapp.types.ts';

/**
 * Leaves an open chat that has become unread meanwhile, before the page gets the focus: with the focus its
 * messages would be read for the other side. Every press brings the focus with it, so the page is hidden while a
 * chat without anything unread is pressed in the list. False when there is none to press.
 */
export async function leaveUnreadChat(
  at: At,
  window: QuietWindow,
  target: ChatTarget | null,
): Promise<boolean> {
  const chat = await at.reader.chat();
  if (!chat) return true;
  const rows = (await at.reader.list())?.rows ?? [];
  if (!hasUnread(chat, rows) || mayBeRead(chat, target)) return true;
  return window.hidden(() => pressReadRow(at, chat, rows, target));
}

function hasUnread(chat: ChatRead, rows: readonly ListRow[]): boolean {
  const own = rows.find(({ selected }) => selected) ?? rows.find(({ title }) => title === chat.header.title);
  return own ? own.unread > 0 : chat.unreadBefore !== null;
}

/** The chat that the act is for, proved by what stands in it, where reading it is allowed. */
function mayBeRead(chat: ChatRead, target: ChatTarget | null): boolean {
  return target?.mayReadUnread === true && judgeChat(chat, target).is === 'proved';
}

async function pressReadRow(
  at: At,
  chat: ChatRead,
  rows: readonly ListRow[],
  target: ChatTarget | null,
): Promise<boolean> {
  const { signal } = at.turn;
  const read = rows.filter((row) => row.unread === 0 && !row.markedUnread && !row.selected);
  const ours = read.filter(({ title }) => target?.titles.includes(title));
  for (const row of [...ours, ...read]) {
    const spot = await at.reader.row(row.token, row.title);
    if (!spot?.reachable) continue;
    await at.hands.click(spot.box, signal, { still: true });
    const left = await until(async () => isOther(await at.reader.chat(), chat), { withinMs: 3_000, signal });
    return left === true;
  }
  return false;
}

function isOther(now: ChatRead | null, before: ChatRead): boolean {
  if (!now || now.header.title !== before.header.title) return true;
  return now.order.length > 0 && !now.order.some((id) => before.order.includes(id));
}
