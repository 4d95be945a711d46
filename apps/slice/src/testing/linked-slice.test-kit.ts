import type { ChatRow } from '@queunir/contracts/chats/chats';
import type { ListRow } from '@queunir/reader/feed';
import { expect, vi } from 'vitest';
import { composeIngest } from '../ingest/ingest.compose.ts';
import { chatFeed, chatRead, listFeed } from '../ingest/testing/feeds.ts';
import type { Caller } from './caller.ts';
import { startTestSlice, type TestSlice } from './start-test-slice.ts';

/** A whole slice with a linked page that shows these rows; `chatIds` in their order. */
export type LinkedSlice = TestSlice & { owner: Caller; chatIds: string[] };

/** Starts a slice, signs in, accepts the warning, links a page and waits until its list is stored. */
export async function startLinkedSlice(
  rows: ListRow[],
  options: Parameters<typeof startTestSlice>[0] = {},
): Promise<LinkedSlice> {
  const slice = await startTestSlice({ composeIngest, ...options });
  const owner = await slice.signedIn();
  await owner.post('/api/link/accept', { readUnread: 'when-opened' });
  await owner.post('/api/link/start', { line: 'own' });
  const page = slice.pages[0]?.page;
  if (!page) throw new Error('No page was opened.');
  page.account = { name: 'Shop', number: '+5511912345678' };
  await page.show('linking', { qr: '2@abc' });
  await page.show('ready');
  const patient = { timeout: 30_000, interval: 20 };
  await vi.waitFor(() => expect(slice.slice.runner.shown()?.linkedAt).toBeInstanceOf(Date), patient);
  await page.tell(listFeed(rows, Date.now()));
  const stored = async () => (await owner.get('/api/chats?limit=200')).body.chats as ChatRow[];
  await vi.waitFor(async () => expect(await stored()).toHaveLength(rows.length), patient);
  // The list's own order depends on the time of day: a clock that is still to come was yesterday's.
  const chats = await stored();
  const idOf = (row: ListRow) =>
    chats.find(({ title, preview }) => title === row.title && preview?.text === row.preview)?.id ?? '';
  return { ...slice, owner, chatIds: rows.map(idOf) };
}

/** Shows a chat with one message in the page of a linked slice. */
export async function showChat(slice: LinkedSlice, title: string, messages: Parameters<typeof chatRead>[1]) {
  await slice.pages[0]?.page.tell(chatFeed(chatRead(title, messages), Date.now()));
}
