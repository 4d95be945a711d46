import type { ListRow } from '@queunir/reader/feed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine, type PhoneChat, targetOf } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';

let line: LinkedLine;
beforeAll(async () => {
  line = await linkLine((phone) => phone.act('seed', { chats: 150, messages: 150 * 4 }));
});
afterAll(() => line?.close());

const open = (...given: Parameters<LinkedLine['session']['navigator']['openChat']>) =>
  line.session.navigator.openChat(...given);

test('a chat is proved by a key that we stored for it', async () => {
  const chat = await line.chatWith({ name: 'Proof By Key', texts: ['one', 'two'] });
  const opened = await open(targetOf(chat, { keys: [chat.keys[1] ?? ''] }), 'person');
  expect(opened).toMatchObject({ proof: 'key', phone: null, chat: { header: { title: 'Proof By Key' } } });
  expect(opened.chat.messages.map(({ key }) => key)).toEqual(expect.arrayContaining(chat.keys));
});

test('a chat that stands open already is proved without being pressed again', async () => {
  const chat = await line.chatWith({ name: 'Standing', texts: ['here'] });
  // The page reports its inputs ten times a second.
  const presses = async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { inputs } = await line.phone.ask<{ inputs: { type: string }[] }>('inputs');
    return inputs.filter(({ type }) => type === 'mousedown').length;
  };
  await open(targetOf(chat), 'person');
  const before = await presses();
  await open(targetOf(chat), 'person');
  expect(await presses()).toBe(before);
});

test('of two namesakes the one is taken in which our key stands, whatever comes first', async () => {
  const one = await line.chatWith({ name: 'Ana Twin', phone: '+15550009001', texts: ['from the first'] });
  const other = await line.chatWith({ name: 'Ana Twin', phone: '+15550009002', texts: ['from the second'] });
  const first = await open(targetOf(one, { foreignKeys: other.keys }), 'person');
  expect(first.chat.messages.map(({ text }) => text)).toContain('from the first');
  const second = await open(targetOf(other, { foreignKeys: one.keys }), 'person');
  expect(second.chat.messages.map(({ text }) => text)).toContain('from the second');
  const again = await open(targetOf(one, { foreignKeys: other.keys }), 'person');
  expect(again.chat.messages.map(({ text }) => text)).toContain('from the first');
});

test('without a key that stands there the number in the drawer tells namesakes apart', async () => {
  await line.chatWith({ name: 'Bea Twin', phone: '+15550009003', texts: ['hers'] });
  const other = await line.chatWith({ name: 'Bea Twin', phone: '+15550009004', texts: ['the other'] });
  const opened = await open(targetOf(other, { keys: [], phone: '+15550009004' }), 'person');
  expect(opened).toMatchObject({ proof: 'phone', phone: '+15550009004' });
  expect(opened.chat.messages.map(({ text }) => text)).toContain('the other');
});

test('where nothing is stored a single row with the title is taken, and two are refused', async () => {
  const single = await line.chatWith({ name: 'Only One', texts: ['hi'] });
  expect(await open(targetOf(single, { keys: [] }), 'person')).toMatchObject({ proof: 'first' });
  await line.chatWith({ name: 'Cleo Twin', texts: ['a'] });
  const twin = await line.chatWith({ name: 'Cleo Twin', texts: ['b'] });
  await expect(open(targetOf(twin, { keys: [] }), 'person')).rejects.toMatchObject({
    code: 'chat_not_proved',
    blame: 'outside',
  });
});

test('namesakes that say the same are told apart by the rows that they were made of', async () => {
  const made: PhoneChat[] = [];
  let rows: ListRow[] = [];
  const stop = line.session.onFeed((feed) => {
    if (feed.type === 'list') rows = feed.list.rows.filter(({ title }) => title === 'Dora Twin');
  });
  for (const texts of [
    ['hers', 'Good morning'],
    ['the other', 'Good morning'],
  ]) {
    made.push(await line.chatWith({ name: 'Dora Twin', texts }));
    await waitFor('its row', () => rows.length === made.length && rows.every(({ unread }) => unread === 0));
  }
  stop();
  // The one that wrote last stands first.
  for (const [chat, row] of [
    [made[1], rows[0]],
    [made[0], rows[1]],
    [made[1], rows[0]],
  ] as const) {
    if (!chat || !row) throw new Error('Two chats and two rows were expected.');
    const hint = { preview: row.preview, unread: 0, avatarKey: row.avatarKey, token: row.token };
    const opened = await open(targetOf(chat, { keys: [], hint }), 'person');
    expect(opened.proof).toBe('first');
    expect(opened.chat.messages.map(({ key }) => key)).toEqual(expect.arrayContaining(chat.keys));
  }
  const hint = { preview: 'Something else', unread: 0, avatarKey: null, token: rows[0]?.token ?? 0 };
  const reused = targetOf(made[1] as PhoneChat, { keys: [], hint });
  await expect(open(reused, 'person')).rejects.toMatchObject({ code: 'chat_not_proved' });
});

test('a chat with our title but none of our keys, and no number, is not proved', async () => {
  const chat = await line.chatWith({ name: 'Hidden Number', texts: ['hi'], hidesPhone: true });
  const target = targetOf(chat, { keys: ['3A00000000000000FFFF'], phone: '+15550009999' });
  await expect(open(target, 'person')).rejects.toMatchObject({ code: 'chat_not_proved' });
});

test('an unread chat is opened only when that is allowed', async () => {
  const chat = await line.chatWith({ name: 'Still Unread', texts: ['news'], unread: true });
  await expect(open(targetOf(chat), 'background')).rejects.toMatchObject({ code: 'chat_unread' });
  expect((await line.messages(chat.chatId)).at(-1)?.seenAt).toBeNull();
  expect(await open(targetOf(chat, { mayReadUnread: true }), 'person')).toMatchObject({ proof: 'key' });
  await waitFor('the receipt', async () => (await line.messages(chat.chatId)).at(-1)?.seenAt);
});

test('a chat that became unread while it stood open is not read by an act in another chat', async () => {
  const left = await line.chatWith({ name: 'Left Open', texts: ['old'] });
  const other = await line.chatWith({ name: 'Somewhere Else', texts: ['there'] });
  await open(targetOf(left), 'person');
  await waitFor('rest', async () => !(await line.phone.ask<{ online: boolean }>('presence')).online);
  await line.phone.act('receive', { chatId: left.chatId, text: 'new and private' });
  await waitFor('the message on the page', () => line.session.header()?.title === 'Left Open');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await open(targetOf(other), 'background');
  expect((await line.messages(left.chatId)).at(-1)).toMatchObject({ text: 'new and private', seenAt: null });
});

test('a chat far down the list is found by searching, and the search is gone afterwards', async () => {
  const truth = await line.phone.ask<{ chats: Seeded[]; contacts: { id: string; name: string | null }[] }>(
    'truth',
  );
  const oldest = truth.chats
    .filter(
      (chat) =>
        chat.kind === 'person' && chat.unread === 0 && !chat.pinned && !chat.archived && !chat.markedUnread,
    )
    .sort((one, other) => (one.messages.at(-1)?.at ?? 0) - (other.messages.at(-1)?.at ?? 0));
  const chat = oldest.find(({ contactId }) => truth.contacts.find(({ id }) => id === contactId)?.name);
  const name = truth.contacts.find(({ id }) => id === chat?.contactId)?.name ?? '';
  const keys = chat?.messages.map(({ key }) => key) ?? [];
  const opened = await open(targetOf({ chatId: 'far', contactId: '', name, keys }), 'person');
  expect(opened.proof).toBe('key');
  let searching: boolean | null = null;
  const stop = line.session.onFeed((feed) => {
    if (feed.type === 'list') searching = feed.list.searching;
  });
  await line.chatWith({ name: 'After The Search', texts: ['x'] });
  await waitFor('a list', () => searching === false);
  stop();
});

test('a chat that the list does not know is told as such', async () => {
  const nobody = { chatId: 'n', contactId: 'n', name: 'Nobody Of This Name', keys: ['K'] };
  await expect(open(targetOf(nobody), 'person')).rejects.toMatchObject({ code: 'chat_not_in_list' });
});

test('an act that was called off leaves the page to the next one', async () => {
  const chat = await line.chatWith({ name: 'Called Off', texts: ['x'] });
  const off = new AbortController();
  const first = open(targetOf(chat, { keys: ['3A00000000000000AAAA'], phone: '+1' }), 'person', off.signal);
  setTimeout(() => off.abort(), 400);
  await expect(first).rejects.toMatchObject({ code: 'cancelled' });
  expect(await open(targetOf(chat), 'person')).toMatchObject({ proof: 'key' });
});

test('nothing personal reaches the log', () => {
  const all = line.logged.join('\n');
  for (const canary of ['Ana Twin', 'from the first', '+15550009001', '15550009004', 'new and private']) {
    expect(all).not.toContain(canary);
  }
});

type Seeded = {
  kind: string;
  contactId: string;
  unread: number;
  pinned: boolean;
  archived: boolean;
  markedUnread: boolean;
  messages: { key: string; at: number }[];
};
