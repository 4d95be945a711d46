import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, type PhoneChat, targetOf } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';
import type { SendRequest } from '../whatsapp.types.ts';

let line: LinkedLine;
let chat: PhoneChat;
beforeAll(async () => {
  line = await linkLine();
  const texts = Array.from({ length: 90 }, (_, index) => `message ${index}`);
  chat = await line.chatWith({ name: 'Long Talk', texts });
});
afterAll(() => line?.close());

const send = (text: string, more: Partial<SendRequest> = {}) =>
  line.session.navigator.send({
    target: targetOf(chat, { keys: chat.keys.slice(0, 60) }),
    text,
    quotedKey: null,
    beforeEnter: async () => {},
    onForeignDraft: async () => {},
    ...more,
  });
const sent = async () => (await line.messages(chat.chatId)).filter(({ direction }) => direction === 'out');
const arrived = async (text: string) =>
  waitFor('the text at the phone', async () => (await sent()).find((one) => one.text === text));
const inspect = (text: string, lastOwnKey: string | null) =>
  line.session.navigator.inspectAfterRestart(targetOf(chat, { keys: chat.keys.slice(0, 60) }), {
    text,
    lastOwnKey,
    enteredAt: new Date(),
  });

test('a reply quotes a message that is far above the window, and one that is nowhere is not sent at all', async () => {
  const oldest = chat.keys.at(-1) ?? '';
  await send('I answer the very first', { quotedKey: oldest });
  expect((await arrived('I answer the very first'))?.replyTo).toBe(oldest);
  await expect(send('to nobody', { quotedKey: '3A00000000000000CCCC' })).rejects.toMatchObject({
    code: 'quote_not_found',
  });
  expect((await sent()).map(({ text }) => text)).not.toContain('to nobody');
});

test('only bubbles after the last own one that stood there before Enter are counted', async () => {
  for (const text of ['ok', 'ok', 'well']) {
    await send(text);
    await arrived(text);
  }
  const own = await sent();
  const well = own.find(({ text }) => text === 'well')?.key ?? '';
  const oks = own.filter(({ text }) => text === 'ok').map(({ key }) => key);
  expect(oks).toHaveLength(2);
  expect((await inspect('ok', well)).after).toEqual([]);
  expect((await inspect('ok', oks[0] ?? '')).after).toEqual([oks[1]]);
  expect((await inspect('ok', '3A00000000000000DDDD')).after).toBeNull();
});

test('the last own bubble is looked for further up', async () => {
  const { key } = (await arrived('well')) ?? { key: '' };
  await send('ok');
  for (let count = 0; count < 60; count += 1)
    await line.phone.act('receive', { chatId: chat.chatId, text: `later ${count}` });
  await line.phone.act('seen', { chatId: chat.chatId });
  const keys = (await line.messages(chat.chatId)).map((one) => one.key);
  const target = targetOf({ ...chat, keys: keys.slice(0, 200) });
  const sought = { text: 'ok', lastOwnKey: key, enteredAt: new Date() };
  // What was loaded before goes with the page.
  await line.session.stop();
  await line.session.start();
  await waitFor('the chats again', () => line.session.phase()?.phase === 'ready', 30_000);
  const found = await line.session.navigator.inspectAfterRestart(target, sought);
  expect(found.after).toHaveLength(1);
});

test('a chat that is proved by nothing but its title is read, but nothing is typed into it', async () => {
  const other = await line.chatWith({ name: 'Title Only', texts: ['hello'] });
  const drafts: string[] = [];
  const onForeignDraft = async (text: string) => void drafts.push(text);
  const target = targetOf(other, { keys: [] });
  expect((await line.session.navigator.openChat(target, 'person')).proof).toBe('first');
  await expect(send('to a title', { target })).rejects.toMatchObject({ code: 'chat_not_proved' });
  await expect(
    line.session.navigator.inspectAfterRestart(target, {
      text: 'x',
      lastOwnKey: null,
      enteredAt: new Date(),
    }),
  ).rejects.toMatchObject({ code: 'chat_not_proved' });
  await send('now by its key', { target: targetOf(other), onForeignDraft });
  expect(drafts).toEqual([]);
  await waitFor('one text at the phone', async () =>
    (await line.messages(other.chatId)).some(({ text }) => text === 'now by its key'),
  );
  expect((await line.messages(other.chatId)).map(({ text }) => text)).not.toContain('to a title');
});

test('while the page says that it is offline nothing is typed, and reading goes on', async () => {
  await line.phone.act('offline', { offline: true });
  await waitFor('the banner', () => line.session.phase()?.offline);
  await expect(send('into the void')).rejects.toMatchObject({ code: 'page_not_ready' });
  await line.session.navigator.openChat(targetOf(chat, { keys: chat.keys.slice(0, 60) }), 'person');
  await line.phone.act('offline', { offline: false });
  await waitFor('the page online', () => line.session.phase()?.offline === false);
  await send('out of the void');
  await arrived('out of the void');
  expect((await sent()).map(({ text }) => text)).not.toContain('into the void');
});
