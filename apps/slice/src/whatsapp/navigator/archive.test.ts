import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, type PhoneChat, targetOf } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';

let line: LinkedLine;
beforeAll(async () => {
  line = await linkLine();
});
afterAll(() => line?.close());

type Presence = { online: boolean; presence: { online: boolean }[] };
const presence = () => line.phone.ask<Presence>('presence');
const rested = () => waitFor('the page to look offline', async () => !(await presence()).online, 20_000);
const archive = (chat: PhoneChat, archived = true) =>
  line.phone.act('marks', { chatId: chat.chatId, archived });
const titles = async () => {
  const walk = await line.session.navigator.readArchive();
  return walk && { whole: walk.whole, rows: walk.windows.flat().map(({ title }) => title) };
};

test('there is nothing to read while nothing is archived', async () => {
  await line.chatWith({ name: 'Stays', texts: ['x'] });
  expect(await titles()).toBeNull();
});

test('the archived chats are read in one look, and the page is left as it was', async () => {
  const gone = await line.chatWith({ name: 'Old Client', texts: ['thank you'], unread: true });
  await archive(gone);
  const opened = await line.chatWith({ name: 'Open Here', texts: ['here'] });
  await line.session.navigator.openChat(targetOf(opened), 'person');
  await rested();
  const before = (await presence()).presence.length;
  const seen: string[] = [];
  const stop = line.session.onFeed((feed) => void (feed.type === 'chat' && seen.push(feed.type)));
  expect(await titles()).toEqual({ whole: true, rows: ['Old Client'] });
  await rested();
  stop();
  expect((await presence()).presence.slice(before).map(({ online }) => online)).toEqual([true, false]);
  expect(seen).toEqual([]);
  expect(line.session.header()?.title).toBe('Open Here');
  expect(await line.messages(gone.chatId)).toMatchObject([{ text: 'thank you', seenAt: null }]);
  const inputs = await line.phone.ask<{ inputs: { isTrusted: boolean }[] }>('inputs');
  expect(inputs.inputs.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
});

test('many of them are read to the end of the panel', async () => {
  const chats: PhoneChat[] = [];
  for (let index = 0; index < 75; index += 1) {
    const chat = await line.chatWith({ name: `Archived ${index}`, texts: ['long ago'] });
    await archive(chat);
    chats.push(chat);
  }
  const read = await titles();
  expect(read?.whole).toBe(true);
  const missed = chats.filter(({ name }) => !read?.rows.includes(name));
  expect(missed).toEqual([]);
});

test('a person need not wait for the look, and finds the list free', async () => {
  const chat = await line.chatWith({ name: 'Hurries', texts: ['now'] });
  const look = line.session.navigator.readArchive();
  await line.session.navigator.openChat(targetOf(chat), 'person');
  expect(line.session.header()?.title).toBe('Hurries');
  expect((await look)?.whole).toBe(true);
});

test('an archived chat is opened by search and can be written to', async () => {
  const chat = await line.chatWith({ name: 'Archived Friend', texts: ['are you there?'] });
  await archive(chat);
  const result = await line.session.navigator.send({
    target: targetOf(chat),
    text: 'yes, here I am',
    quotedKey: null,
    beforeEnter: async () => {},
    onForeignDraft: async () => {},
  });
  expect(result.proof).toBe('key');
  await waitFor('the message at the phone', async () =>
    (await line.messages(chat.chatId)).some(({ text }) => text === 'yes, here I am'),
  );
});

test('a namesake in the list is never taken for the archived one, nor believed without proof', async () => {
  const archived = await line.chatWith({ name: 'Twin', texts: ['the archived one'] });
  const listed = await line.chatWith({ name: 'Twin', texts: ['the listed one'] });
  await archive(archived);
  const opened = await line.session.navigator.openChat(targetOf(archived), 'person');
  expect(opened.chat.messages.map(({ text }) => text)).toContain('the archived one');
  // Nothing is stored of it: with a namesake in the archive its title proves nothing.
  const unknown = targetOf(listed, { keys: [] });
  await expect(line.session.navigator.openChat(unknown, 'person')).rejects.toMatchObject({
    code: 'chat_not_proved',
  });
});
