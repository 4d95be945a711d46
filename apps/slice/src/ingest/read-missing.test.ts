import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Navigator } from '../whatsapp/whatsapp.types.ts';
import { bubble, chatRead, row } from './testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';

/** The phone's chat, oldest first. */
let truth: MessageRead[];
/** What of it is drawn while the page stands `screen` screens above the newest message; the rest are shells. */
const drawnAt = 4;
let slice: SliceRoom;

const say = (number: number, minute: number) =>
  bubble(`K${number}`, `number ${number}`, `2026-09-30T17:${String(minute).padStart(2, '0')}`);
const windowAt = (screen: number): ChatRead => {
  const end = truth.length - screen * (drawnAt - 1);
  return chatRead(
    'Ana',
    truth.map((one, index) =>
      index >= end - drawnAt && index < end ? one : { ...one, loaded: false, text: null, sentAt: null },
    ),
  );
};
const navigator: Partial<Navigator> = {
  walkList: async () => 1,
  openChat: async () => ({ proof: 'key', phone: null, chat: windowAt(0) }),
  readBack: async (_target, _priority, each) => {
    for (let screen = 0; screen * (drawnAt - 1) < truth.length; screen += 1)
      if (await each(windowAt(screen), false)) return true;
    return false;
  },
};

beforeEach(async () => {
  truth = [1, 2, 3].map((number) => say(number, number));
  slice = await openSliceRoom({ navigator, settings: { readUnread: 'ahead' } });
  await slice.list([row('Ana', 'number 3', '17:03')]);
  slice.rooms.onReady(slice.line);
  await slice.rooms.idle();
});
afterEach(() => slice.close());

const holes = () => slice.db.selectFrom('hole').selectAll().where('closed_at', 'is', null).execute();
const stored = async () => {
  const [chat] = await slice.chats();
  return (await slice.thread(chat?.id ?? '')).filter(({ key }) => key !== null);
};

test('what came while nobody looked is read back to what is stored, however much it is', async () => {
  slice.rooms.onGone();
  for (let number = 4; number <= 30; number += 1) truth.push(say(number, 5 + Math.floor(number / 3)));
  await slice.list([row('Ana', 'number 30', '17:15', { unread: 27 })]);
  slice.rooms.onReady(slice.line);
  await slice.rooms.idle();
  expect((await stored()).map(({ text }) => text)).toEqual(truth.map(({ text }) => text));
  expect(await holes()).toEqual([]);
});

test('an end in the middle of it leaves the hole written down, and the next start goes on', async () => {
  slice.rooms.onGone();
  for (let number = 4; number <= 20; number += 1) truth.push(say(number, 5 + Math.floor(number / 3)));
  // The page told the newest screen by itself, and then everything ended.
  await slice.chat(windowAt(0));
  const keyOf = new Map((await stored()).map(({ id, key }) => [id, key]));
  expect((await holes()).map((hole) => keyOf.get(hole.after_message_id ?? ''))).toEqual(['K17']);
  await slice.restart();
  await slice.list([row('Ana', 'number 20', '17:11', { unread: 17 })]);
  slice.rooms.onReady(slice.line);
  await slice.rooms.idle();
  expect((await stored()).map(({ text }) => text)).toEqual(truth.map(({ text }) => text));
});

test('several that come between two looks at the list are all read, while reading ahead is wanted', async () => {
  for (let number = 4; number <= 9; number += 1) truth.push(say(number, 20));
  await slice.list([row('Ana', 'number 9', '17:20', { unread: 6 })]);
  await slice.rooms.idle();
  expect((await stored()).map(({ text }) => text)).toEqual(truth.map(({ text }) => text));
});

test('the beginning of what the page has is no hole', async () => {
  const older = say(0, 0);
  await slice.chat(chatRead('Ana', [older, ...truth], { historyEnd: true }));
  expect(await holes()).toEqual([]);
});

test('a burst of one minute leaves a hole like any other, and it is read back', async () => {
  slice.rooms.onGone();
  for (let number = 4; number <= 30; number += 1) truth.push(say(number, 3));
  await slice.chat(windowAt(0));
  expect(await holes()).toHaveLength(1);
  await slice.list([row('Ana', 'number 30', '17:03', { unread: 27 })]);
  slice.rooms.onReady(slice.line);
  await slice.rooms.idle();
  expect((await stored()).map(({ text }) => text)).toEqual(truth.map(({ text }) => text));
  expect(await holes()).toEqual([]);
});
