import type { At } from '../acts/at.ts';
import { closeDrawer } from '../acts/drawer-phone.ts';
import { closeProfile } from '../acts/read-own-account.ts';
import { clearSearch } from '../acts/search.ts';
import { until } from '../hands/until.ts';

/** Leaves the page as it was found: no search, no drawer. The open chat stays open, without the focus. */
export async function tidyPage(at: At): Promise<void> {
  await clearSearch(at);
  await closeDrawer(at);
  await closeProfile(at);
}

/**
 * Closes an open chat that has become unread, with a key press that does not give the page the focus. Without
 * this the next act would mark it as read just by waking the page. False when it would not close.
 */
export async function leaveUnreadChat(at: At): Promise<boolean> {
  const chat = await at.reader.chat();
  if (!chat) return true;
  const list = await at.reader.list();
  const row =
    list?.rows.find(({ selected }) => selected) ??
    list?.rows.find(({ title }) => title === chat.header.title);
  if (row ? row.unread === 0 : chat.unreadBefore === null) return true;
  for (let tries = 0; tries < 3; tries += 1) {
    await at.hands.press('Escape', at.turn.signal);
    const closed = await until(async () => (await at.reader.chat()) === null, {
      withinMs: 800,
      signal: at.turn.signal,
    });
    if (closed) return true;
  }
  return false;
}
