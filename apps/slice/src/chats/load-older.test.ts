import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';
import { type LinkedLine, linkLine, type PhoneChat } from '../whatsapp/testing/linked-line.ts';
import { waitFor } from '../whatsapp/testing/wait-for.ts';

let line: LinkedLine;
let slice: SliceRoom;
let http: SliceHttp;
let chat: PhoneChat;
beforeAll(async () => {
  line = await linkLine();
  slice = await openSliceRoom();
  slice.clock.now = Date.now();
  http = await serveSliceRoom(slice);
  slice.hands.navigator = line.session.navigator;
  // As a running page does it: everything the reader tells, in order.
  line.session.onFeed((feed) => slice.rooms.onFeed(feed, slice.line));
  slice.rooms.onReady(slice.line);
  const texts = Array.from({ length: 110 }, (_, index) => `message ${index}`);
  chat = await line.chatWith({ name: 'Long History', texts });
});
afterAll(async () => {
  await http?.close();
  await slice?.close();
  await line?.close();
});

test('older messages come screen by screen from a real page, each call says how many, until there are no more', async () => {
  const row = await waitFor('the chat', async () => {
    const chats = await slice.chats();
    return chats.find(({ title, unread }) => title === 'Long History' && unread === 0);
  });
  await http.post(`/api/chats/${row.id}/open`, { readUnread: false });
  const stored = async () => (await slice.thread(row.id)).filter(({ key }) => key !== null);
  await waitFor('its newest messages', async () => (await stored()).length > 0, 60_000);
  for (let calls = 0; calls < 12; calls += 1) {
    const before = (await stored()).length;
    const { body } = await http.post(`/api/chats/${row.id}/older`);
    if (body.history === 'all') break;
    expect(body.history).toBe('part');
    expect(body.added).toBeGreaterThan(0);
    expect((await stored()).length).toBeGreaterThan(before);
  }
  const keys = new Set((await stored()).map(({ key }) => key));
  expect(chat.keys.filter((key) => !keys.has(key))).toEqual([]);
  expect((await http.get(`/api/chats/${row.id}`)).body.history).toBe('all');
});
