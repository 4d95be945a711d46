import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, type PhoneChat, targetOf } from '../testing/linked-line.ts';

let line: LinkedLine;
let chat: PhoneChat;
const texts = Array.from({ length: 130 }, (_, number) => `number ${number}`);
beforeAll(async () => {
  line = await linkLine();
  await line.chatWith({ name: 'Somebody Else', texts: ['hi'] });
  chat = await line.chatWith({ name: 'Many Words', texts, unread: true });
});
afterAll(() => line?.close());

test('every message is drawn once on the way up to one that is known, whatever the page begins with', async () => {
  const [oldest] = chat.keys.toReversed();
  const drawn = new Set<string>();
  const target = targetOf(chat, { keys: chat.keys.slice(-3), mayReadUnread: true });
  const enough = await line.session.navigator.readBack(target, 'background', async ({ messages }) => {
    for (const { loaded, key } of messages) if (loaded) drawn.add(key);
    return drawn.has(oldest ?? '');
  });
  expect(enough).toBe(true);
  expect(drawn).toEqual(new Set(chat.keys));
});

test('it ends by itself where the page has nothing older', async () => {
  const target = targetOf(chat, { mayReadUnread: true });
  expect(await line.session.navigator.readBack(target, 'background', async () => false)).toBe(false);
});
