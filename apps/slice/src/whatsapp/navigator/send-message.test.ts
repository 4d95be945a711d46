import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, type PhoneChat, targetOf } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';
import type { BeforeEnter, SendRequest } from '../whatsapp.types.ts';

let line: LinkedLine;
let chat: PhoneChat;
beforeAll(async () => {
  line = await linkLine();
  chat = await line.chatWith({ name: 'Receiver', texts: ['first', 'second', 'third'] });
});
afterAll(() => line?.close());

// A bubble stands on the page, pending, before the phone has it.
const send = async (text: string, more: Partial<SendRequest> = {}) => {
  const result = await line.session.navigator.send({
    target: targetOf(chat),
    text,
    quotedKey: null,
    beforeEnter: async () => {},
    onForeignDraft: async () => {},
    ...more,
  });
  await waitFor('the text at the phone', async () =>
    (await line.messages(chat.chatId)).some(({ key }) => key === result.bubble?.key),
  );
  return result;
};
const sent = async () => (await line.messages(chat.chatId)).filter(({ direction }) => direction === 'out');
const texts = async () => (await sent()).map(({ text }) => text);

test.each([
  ['plain words', 'Hello there'],
  ['several lines with an empty one', 'one\ntwo\n\nthree'],
  ['what opens pickers', 'a smile :) and :smile, @Rec and /quick :'],
  ['a picker at the end of each line', '@Rec\n/menu\n:ok'],
  ['emojis, accents and right-to-left letters', 'olá 👩‍👩‍👧‍👦 👍🏽 שלום é'],
  ['direction marks and coloured hearts', '\u200fשלום\u200f ❤\ufe0f'],
  ['empty lines at the end', 'the end\n\n'],
  ['marks of formatting', '*bold* _slanted_ ~gone~ `code`'],
  ['spaces at both ends of a line', ' a  b '],
])('%s arrive as they were written', async (_name, text) => {
  const count = (await texts()).length;
  const result = await send(text);
  expect(result).toMatchObject({ proof: 'key', foreignDraft: null, bubble: { own: true } });
  const arrived = (await sent()).at(-1);
  expect(arrived?.text.trim()).toBe(text.trim());
  expect((await texts()).length).toBe(count + 1);
  expect(result.bubble?.key).toBe(arrived?.key);
});

test('a text of 65 000 characters arrives whole, once', async () => {
  const text = 'Words that go on and on. '.repeat(2_600).trim();
  const result = await send(text);
  expect(result.bubble?.own).toBe(true);
  const arrived = (await texts()).filter((one) => one.startsWith('Words that go on'));
  expect(arrived.map((one) => one === text)).toEqual([true]);
});

test('before Enter the last own key and the number of equal bubbles are told, and nothing has gone out yet', async () => {
  const seen: { facts: BeforeEnter; out: number }[] = [];
  const beforeEnter = async (facts: BeforeEnter) => {
    seen.push({ facts, out: (await texts()).filter((text) => text === 'the same twice').length });
  };
  const first = await send('the same twice', { beforeEnter });
  const second = await send('the same twice', { beforeEnter });
  expect(seen.map(({ out }) => out)).toEqual([0, 1]);
  expect(seen.map(({ facts }) => facts.equalBubbles)).toEqual([0, 1]);
  expect(seen[1]?.facts.lastOwnKey).toBe(first.bubble?.key);
  expect(second.bubble?.key).not.toBe(first.bubble?.key);
});

test('when storing those facts fails nothing is sent and the composer is empty again', async () => {
  const before = await texts();
  const failing = send('never sent', { beforeEnter: () => Promise.reject(new Error('no database')) });
  await expect(failing).rejects.toThrow('no database');
  const drafts: string[] = [];
  await send('after the failure', {
    onForeignDraft: async (text) => {
      drafts.push(text);
    },
  });
  expect(await texts()).toEqual([...before, 'after the failure']);
  expect(drafts).toEqual([]);
});

test('text that somebody left in the composer becomes a draft and is not sent', async () => {
  const off = new AbortController();
  // What a person typed over remote hands: typed by us, but left there.
  const left = line.session.navigator.send(
    {
      target: targetOf(chat),
      text: 'half a thought\nof the owner',
      quotedKey: null,
      beforeEnter: () => new Promise(() => {}),
      onForeignDraft: async () => {},
    },
    off.signal,
  );
  left.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const killed = line.session;
  await killed.stop();
  await killed.start();
  await waitFor('the chats again', () => killed.phase()?.phase === 'ready', 30_000);
  const drafts: string[] = [];
  const result = await send('the real text', {
    onForeignDraft: async (text) => {
      drafts.push(text);
    },
  });
  expect(drafts).toEqual(['half a thought\nof the owner']);
  expect(result.foreignDraft).toBe('half a thought\nof the owner');
  expect((await texts()).at(-1)).toBe('the real text');
  expect((await texts()).some((text) => text.includes('half a thought'))).toBe(false);
});

test('an answer quotes the message that was chosen, and the next text quotes nothing', async () => {
  await send('I answer the second', { quotedKey: chat.keys[1] ?? '' });
  expect((await sent()).at(-1)?.replyTo).toBe(chat.keys[1]);
  await send('and now something else');
  expect((await sent()).at(-1)?.replyTo).toBeNull();
});

test('after a restart one more equal bubble tells that the text went out, none that it did not', async () => {
  const { navigator } = line.session;
  const lastOwnKey = (await sent()).at(-1)?.key ?? null;
  const sought = { text: 'was it sent?', lastOwnKey, enteredAt: new Date() };
  const before = await navigator.inspectAfterRestart(targetOf(chat), sought);
  expect(before.after).toEqual([]);
  const { bubble } = await send('was it sent?');
  const after = await navigator.inspectAfterRestart(targetOf(chat), sought);
  expect(after.after).toEqual([bubble?.key]);
  expect(after.chat.header.title).toBe('Receiver');
});

test('a text written on the phone in the meantime is not taken for ours', async () => {
  const result = await send('from both sides', {
    beforeEnter: async () => {
      await line.phone.act('send', { chatId: chat.chatId, text: 'something else' });
    },
  });
  const arrived = (await sent()).find(({ text }) => text === 'from both sides');
  expect(result.bubble?.key).toBe(arrived?.key);
});

test('in a chat that is not proved nothing is typed', async () => {
  const wrong = { ...chat, keys: ['3A00000000000000BBBB'] };
  await expect(send('x', { target: targetOf(wrong, { phone: '+15559990000' }) })).rejects.toMatchObject({
    code: 'chat_not_proved',
  });
  expect(await texts()).not.toContain('x');
});

test('nothing personal reaches the log', () => {
  const all = line.logged.join('\n');
  for (const canary of ['Receiver', 'Hello there', 'half a thought', 'never sent'])
    expect(all).not.toContain(canary);
});
