import { afterEach, beforeEach, expect, it } from 'vitest';
import { bubble, chatRead, row } from './testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from './testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';

const whole = 'word '.repeat(400).trim();
const cut = `${whole.slice(0, 780)}…`;
const at = '2026-09-30T17:30';
const window = (...texts: [key: string, text: string, truncated: boolean, edited?: boolean][]) =>
  chatRead(
    'Ana',
    texts.map(([key, text, truncated, edited = false]) => bubble(key, text, at, { truncated, edited })),
  );

let slice: SliceRoom;
let http: SliceHttp;
let chatId: string;
const stored = async () => (await slice.thread(chatId)).map(({ text, truncated }) => [text, truncated]);
beforeEach(async () => {
  slice = await openSliceRoom();
  http = await serveSliceRoom(slice);
  await slice.list([row('Ana', 'hi', '17:30', { selected: true })]);
  chatId = (await slice.chats())[0]?.id ?? '';
  await slice.chat(window(['K1', 'hi', false]));
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

it('a cut text is stored as cut, made whole by a later reading, and stays whole when it is folded again', async () => {
  await slice.chat(window(['K1', 'hi', false], ['K2', cut, true]));
  expect(await stored()).toEqual([
    ['hi', false],
    [cut, true],
  ]);
  await slice.chat(window(['K1', 'hi', false], ['K2', whole, false]));
  expect(await stored()).toEqual([
    ['hi', false],
    [whole, false],
  ]);
  await slice.chat(window(['K1', 'hi', false], ['K2', cut, true]));
  expect(await stored()).toEqual([
    ['hi', false],
    [whole, false],
  ]);
});

it('an edit is believed even where it is cut, and once it was read whole it stays whole', async () => {
  const other = `new ${whole}`;
  const otherCut = `new ${cut}`;
  await slice.chat(window(['K1', 'hi', false], ['K2', whole, false]));
  await slice.chat(window(['K1', 'hi', false], ['K2', otherCut, true, true]));
  expect(await stored()).toEqual([
    ['hi', false],
    [otherCut, true],
  ]);
  await slice.chat(window(['K1', 'hi', false], ['K2', other, false, true]));
  await slice.chat(window(['K1', 'hi', false], ['K2', otherCut, true, true]));
  expect(await stored()).toEqual([
    ['hi', false],
    [other, false],
  ]);
});

it('opening a chat unfolds what is stored as cut, newest first and a dozen at most, and nothing twice', async () => {
  const asked: string[][] = [];
  const keys = Array.from({ length: 15 }, (_, index) => `L${index}`);
  const opened = window(...keys.map((key): [string, string, boolean] => [key, `${key} ${cut}`, true]));
  slice.hands.navigator = {
    openChat: async () => ({ proof: 'key', chat: opened, phone: null }),
    readWhole: async (_target, wanted) => {
      asked.push([...wanted]);
      const texts = keys.map((key): [string, string, boolean] =>
        wanted.includes(key) ? [key, `${key} ${whole}`, false] : [key, `${key} ${cut}`, true],
      );
      return window(...texts);
    },
  };
  const cutNow = async () => (await stored()).filter(([, isCut]) => isCut).length;
  slice.rooms.onReady(slice.line);
  await slice.rooms.idle();
  // Whether the catch-up has opened it or not: a dozen at an opening, until none is cut.
  for (const left of [3, 0]) {
    if ((await cutNow()) > left || asked.length === 0)
      await http.post(`/api/chats/${chatId}/open`, { readUnread: false });
    await expect.poll(cutNow).toBe(left);
  }
  expect(asked.map((wanted) => wanted.length)).toEqual([12, 3]);
  expect(asked[0]?.[0]).toBe('L14');
});
