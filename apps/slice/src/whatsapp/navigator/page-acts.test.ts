import type { Feed, ListRow } from '@queunir/reader/feed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, targetOf } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';

let line: LinkedLine;
const rows = new Map<number, ListRow>();
let list: ListRow[] = [];
const remember = (feed: Feed) => {
  if (feed.type !== 'list') return;
  list = feed.list.rows;
  for (const row of feed.list.rows) rows.set(row.token, row);
};
beforeAll(async () => {
  line = await linkLine((phone) => phone.act('seed', { chats: 160, messages: 480 }));
  line.session.onFeed(remember);
});
afterAll(() => line?.close());

type Presence = { online: boolean; presence: { at: number; online: boolean }[] };
const presence = () => line.phone.ask<Presence>('presence');
const rested = () => waitFor('the page to look offline', async () => !(await presence()).online, 20_000);
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('older messages come screen by screen until the page says that there are none', async () => {
  const texts = Array.from({ length: 120 }, (_, index) => `message ${index}`);
  const chat = await line.chatWith({ name: 'Long History', texts });
  const target = targetOf(chat);
  const opened = await line.session.navigator.openChat(target, 'person');
  const seen = new Set(opened.chat.order);
  let last = opened.chat;
  for (let turn = 0; turn < 20 && !last.historyEnd; turn += 1) {
    const first = last.order[0];
    last = (await line.session.navigator.loadOlder(target, 'background')).chat;
    expect(last.historyEnd || last.order[0] !== first).toBe(true);
    for (const id of last.order) seen.add(id);
  }
  expect(last.historyEnd).toBe(true);
  expect(chat.keys.filter((key) => !seen.has(key))).toEqual([]);
});

test('walking the list reports every row and comes back to the top', async () => {
  rows.clear();
  const walked = await line.session.navigator.walkList('background', 1_000);
  const truth = await line.phone.ask<{ chats: { archived: boolean; messages: unknown[] }[] }>('truth');
  const shown = truth.chats.filter(({ archived, messages }) => !archived && messages.length > 0).length;
  expect(walked).toBeGreaterThanOrEqual(shown);
  expect(new Set([...rows.values()].map(({ title }) => title)).size).toBeGreaterThan(shown * 0.8);
  await line.chatWith({ name: 'On Top Again', texts: ['x'] });
  await waitFor('the newest chat in the list', () => list.some(({ title }) => title === 'On Top Again'));
});

test('a message that comes during a walk is seen before the walk ends', async () => {
  const chat = await line.chatWith({ name: 'Cannot Wait', texts: ['before'] });
  let walked = false;
  const walk = line.session.navigator.walkList('background', 1_000).then(() => {
    walked = true;
  });
  await later(700);
  await line.phone.act('receive', { chatId: chat.chatId, text: 'during the walk' });
  await waitFor('its row', () => walked || list.some(({ preview }) => preview === 'during the walk'));
  expect(walked).toBe(false);
  await walk;
  await line.phone.act('seen', { chatId: chat.chatId });
});

test('a person need not wait for a walk to end', async () => {
  const chat = await line.chatWith({ name: 'In A Hurry', texts: ['now'] });
  let walked = false;
  const walk = line.session.navigator.walkList('background', 1_000).then((count) => {
    walked = true;
    return count;
  });
  await later(300);
  await line.session.navigator.openChat(targetOf(chat), 'person');
  expect(walked).toBe(false);
  expect(await walk).toBeGreaterThan(100);
});

test('a picture is taken as it is drawn, and none where there is none', async () => {
  await rested();
  await waitFor('a row with a picture', () => list.some(({ avatar }) => avatar));
  const before = await presence();
  const faces: (Buffer | null)[] = [];
  for (const row of list.filter(({ avatar }) => avatar).slice(0, 8)) {
    faces.push(await line.session.navigator.captureFace(row.token, row.title));
  }
  const taken = faces.filter((face) => face !== null);
  expect(taken.length).toBeGreaterThan(0);
  for (const face of taken) {
    expect(face.subarray(1, 4).toString()).toBe('PNG');
    expect(face.readUInt32BE(16)).toBeGreaterThanOrEqual(80);
    expect(face.readUInt32BE(16)).toBe(face.readUInt32BE(20));
  }
  const [first] = list;
  expect(await line.session.navigator.captureFace(first?.token ?? 0, 'Another Title')).toBeNull();
  expect(await line.session.navigator.captureFace(987_654, 'Gone')).toBeNull();
  const bare = list.find(({ avatar }) => !avatar);
  if (bare) expect(await line.session.navigator.captureFace(bare.token, bare.title)).toBeNull();
  expect((await presence()).presence).toEqual(before.presence);
});

test('the own account is read from its drawer, which is closed again', async () => {
  const account = await line.phone.ask<{ account: { name: string; phone: string } }>('truth');
  expect(await line.session.navigator.readOwnAccount()).toEqual({
    name: account.account.name,
    number: account.account.phone,
  });
  const chat = await line.chatWith({ name: 'After The Drawer', texts: ['x'] });
  expect(await line.session.navigator.openChat(targetOf(chat), 'person')).toMatchObject({ proof: 'key' });
});

test('the page looks online while somebody acts, not before and not after, and the phone rings again', async () => {
  const chat = await line.chatWith({ name: 'Rings Again', texts: ['x'] });
  await rested();
  const before = (await presence()).presence.length;
  await line.session.navigator.openChat(targetOf(chat), 'person');
  expect((await presence()).online).toBe(true);
  await rested();
  const record = (await presence()).presence.slice(before);
  expect(record.map(({ online }) => online)).toEqual([true, false]);
  await later(500);
  const { key } = await line.phone.act<{ key: string }>('receive', {
    chatId: chat.chatId,
    text: 'do you hear me?',
  });
  await later(500);
  const { alerts } = await line.phone.ask<{ alerts: { key: string; rang: boolean }[] }>('alerts');
  expect(alerts.find((alert) => alert.key === key)).toMatchObject({ rang: true });
  expect((await line.messages(chat.chatId)).at(-1)).toMatchObject({ text: 'do you hear me?', seenAt: null });
});

test('every press and key at the page was real input', async () => {
  const { inputs } = await line.phone.ask<{ inputs: { type: string; isTrusted: boolean }[] }>('inputs');
  expect(inputs.length).toBeGreaterThan(20);
  expect(inputs.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
});
