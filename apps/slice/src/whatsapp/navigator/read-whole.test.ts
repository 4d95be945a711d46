import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, type PhoneChat, targetOf } from '../testing/linked-line.ts';

const long = (name: string) => `${name} ${'goes on and on. '.repeat(150).trim()}`;
let line: LinkedLine;
let chat: PhoneChat;
let other: PhoneChat;
beforeAll(async () => {
  line = await linkLine();
  other = await line.chatWith({ name: 'Short Words', texts: ['hi'] });
  chat = await line.chatWith({
    name: 'Long Words',
    texts: [long('first'), 'between', long('second'), long('third')],
  });
});
afterAll(() => line?.close());

const folded = (messages: { key: string; truncated?: boolean }[]) =>
  messages.flatMap(({ key, truncated }) => (truncated ? [key] : []));

test('long texts are unfolded where they stand, only those that were asked for', async () => {
  const { navigator } = line.session;
  const opened = await navigator.openChat(targetOf(chat), 'person');
  const [third, second, , first] = chat.keys;
  expect(folded(opened.chat.messages)).toEqual([first, second, third]);
  const read = await navigator.readWhole(targetOf(chat), [third ?? '', first ?? ''], 'background');
  const texts = new Map(read?.messages.map(({ key, text }) => [key, text]));
  expect(texts.get(third ?? '')).toBe(long('third'));
  expect(texts.get(first ?? '')).toBe(long('first'));
  expect(folded(read?.messages ?? [])).toEqual([second]);
});

test('a message that is not there, or is short, changes nothing', async () => {
  const read = await line.session.navigator.readWhole(
    targetOf(chat),
    ['3A00000000000000EEEE', chat.keys[2] ?? ''],
    'background',
  );
  expect(read?.messages.find(({ key }) => key === chat.keys[2])?.text).toBe('between');
});

test('where another chat stands nothing is opened or pressed', async () => {
  const { navigator } = line.session;
  await navigator.openChat(targetOf(other), 'person');
  expect(await navigator.readWhole(targetOf(chat), chat.keys, 'background')).toBeNull();
  const still = await navigator.openChat(targetOf(other), 'person');
  expect(still.chat.header.title).toBe('Short Words');
});
