import type { Feed } from '@queunir/reader/feed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, type PhoneChat, targetOf } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';

let line: LinkedLine;
let chat: PhoneChat;
const feeds: Feed[] = [];
beforeAll(async () => {
  line = await linkLine();
  line.session.onFeed((feed) => void feeds.push(feed));
  chat = await line.chatWith({ name: 'Live', texts: ['before'] });
});
afterAll(() => line?.close());

const bubbles = () =>
  feeds
    .flatMap((feed) => (feed.type === 'chat' && feed.chat ? feed.chat.messages : []))
    .map(({ text }) => text);

test('what arrives in the open chat is told while nobody acts', async () => {
  await line.session.navigator.openChat(targetOf(chat), 'person');
  await waitFor('rest', async () => !(await line.phone.ask<{ online: boolean }>('presence')).online);
  await line.phone.act('receive', { chatId: chat.chatId, text: 'live and unfocused' });
  await waitFor('the bubble', () => bubbles().includes('live and unfocused'));
  expect((await line.messages(chat.chatId)).at(-1)?.seenAt).toBeNull();
});

test('what arrives in other chats is told by the list', async () => {
  await line.chatWith({ name: 'Elsewhere', texts: ['over here'], unread: true });
  const row = await waitFor('the row', () =>
    feeds.findLast(
      (feed) => feed.type === 'list' && feed.list.rows.some(({ title }) => title === 'Elsewhere'),
    ),
  );
  const rows = row.type === 'list' ? row.list.rows : [];
  expect(rows.find(({ title }) => title === 'Elsewhere')).toMatchObject({ preview: 'over here' });
});

test('the header tells what the other side does', async () => {
  await line.phone.act('doing', { chatId: chat.chatId, what: 'typing' });
  await waitFor('typing', () => line.session.header()?.presence === 'typing');
  await line.phone.act('doing', { chatId: chat.chatId, what: 'nothing' });
  await waitFor('no more typing', () => line.session.header()?.presence !== 'typing');
});

test('a lost connection is told, and its return', async () => {
  await line.phone.act('offline', { offline: true });
  await waitFor('offline', () => line.session.phase()?.offline, 30_000);
  await line.phone.act('offline', { offline: false });
  await waitFor('online', () => line.session.phase()?.offline === false, 30_000);
});

test('feeds of one kind come with rising times', () => {
  for (const type of ['phase', 'list', 'chat'] as const) {
    const times = feeds.filter((feed) => feed.type === type).map(({ at }) => at);
    expect(times.length).toBeGreaterThan(0);
    expect(times).toEqual([...times].sort((one, other) => one - other));
  }
});

test('a logout is told with its reason, acts are refused, and the same page can be linked again', async () => {
  await line.phone.act('logout', { reason: 'logged-out' });
  await waitFor(
    'a QR code',
    () => line.session.phase()?.phase === 'linking' && line.session.phase()?.qr,
    30_000,
  );
  expect(line.session.phase()?.reason).toMatch(/logged out/i);
  expect(line.session.header()).toBeNull();
  const refused = line.session.navigator.openChat(targetOf(chat), 'person');
  await expect(refused).rejects.toMatchObject({ code: 'page_not_ready', blame: 'outside' });
  await line.phone.act('scan');
  await waitFor('the chats', () => line.session.phase()?.phase === 'ready', 30_000);
  expect(
    await line.session.navigator.openChat(targetOf(chat, { mayReadUnread: true }), 'person'),
  ).toMatchObject({
    proof: 'key',
  });
});
