import { afterEach, beforeEach, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { type OutboxRoom, openOutboxRoom } from '../outbox/testing/outbox-room.ts';
import { keepForeignDraft } from './save-draft.ts';

let room: OutboxRoom;
beforeEach(async () => {
  room = await openOutboxRoom();
});
afterEach(() => room.close());

const nowhere = '00000000-0000-7000-8000-000000000000';
const put = (
  text: string,
  baseVersion: number,
  quotedMessageId: string | null = null,
  chatId = room.chatId,
) => room.http.put(`/api/chats/${chatId}/draft`, { text, quotedMessageId, baseVersion });
const detail = async () => (await room.http.get(`/api/chats/${room.chatId}`)).body;

it('a repeat of a save whose answer was lost is no conflict, also when more was typed meanwhile', async () => {
  await put('hel', 0);
  expect((await put('hel', 0)).body).toEqual({ version: 2, conflict: false });
  expect((await put('hello there', 0)).body).toEqual({ version: 3, conflict: false });
  expect((await detail()).otherDraft).toBeNull();
});

it('of many saves at the same moment none is lost: one is the draft, the others stand beside it', async () => {
  const texts = ['red', 'green', 'blue', 'white'];
  const replies = await Promise.all(texts.map((text) => put(text, 0)));
  expect(replies.map(({ body }) => body.version).sort()).toEqual([1, 2, 3, 4]);
  const { draft, otherDraft } = await detail();
  expect([draft.text, ...otherDraft.text.split('\n\n')].sort()).toEqual(texts.toSorted());
});

it('an empty draft is over, and nobody is in conflict with it', async () => {
  await put('one', 0);
  await put('', 1);
  expect((await put('two', 0)).body).toEqual({ version: 3, conflict: false });
});

it('keeps which message is answered, until that is no longer so', async () => {
  const [theirs] = await room.slice.thread(room.chatId);
  await put('yes', 0, theirs?.id);
  expect((await detail()).draft).toMatchObject({ text: 'yes', quotedMessageId: theirs?.id });
  await put('yes', 1);
  expect((await detail()).draft.quotedMessageId).toBeNull();
});

it('keeps the words where the message that they answer is gone, or is one of another chat', async () => {
  expect((await put('still here', 0, nowhere)).body).toEqual({ version: 1, conflict: false });
  expect((await detail()).draft).toMatchObject({ text: 'still here', quotedMessageId: null });
  await room.slice.list([row('Bea', 'hi', '17:31', { selected: true })]);
  await room.slice.chat(chatRead('Bea', [bubble('B1', 'hi', '2026-09-30T17:31')]));
  const bea = (await room.slice.chats()).find(({ title }) => title === 'Bea');
  const [hers] = await room.slice.thread(bea?.id ?? '');
  expect(hers?.text).toBe('hi');
  await put('more', 1, hers?.id);
  expect((await detail()).draft).toMatchObject({ text: 'more', quotedMessageId: null });
});

it('what somebody typed into the page is kept once, beside what is typed here', async () => {
  const { deps } = room.slice;
  await keepForeignDraft(deps, room.chatId, 'from the phone');
  await keepForeignDraft(deps, room.chatId, 'from the phone');
  expect(await detail()).toMatchObject({ draft: { text: 'from the phone', version: 1 }, otherDraft: null });
  await put('mine', 1);
  await keepForeignDraft(deps, room.chatId, 'from the phone');
  await keepForeignDraft(deps, room.chatId, 'from the phone');
  const { draft, otherDraft } = await detail();
  expect([draft.text, otherDraft.text]).toEqual(['mine', 'from the phone']);
});

it.each(['hello', 'hello ', ' \n hello\t', 'hello\u00a0', '\u2003hello\u3000'])(
  'a draft that was sent is empty afterwards, whatever space stands around it (%j)',
  async (text) => {
    await put(text, 0);
    await room.say(text.trim());
    expect((await detail()).chat).toMatchObject({ draft: false, draftText: null });
  },
);

it('a draft that goes on while its beginning is sent stays', async () => {
  await put('hello and more', 0);
  await room.say('hello');
  expect((await detail()).draft.text).toBe('hello and more');
});

it('tells every browser of each change, and of nothing that did not happen', async () => {
  room.slice.heard();
  await put('x', 0);
  await room.http.delete(`/api/chats/${room.chatId}/other-draft`);
  expect((await put('x', 0, null, nowhere)).status).toBe(404);
  const { chatId } = room;
  expect(room.slice.heard()).toEqual([
    { type: 'draft.changed', chatId },
    { type: 'draft.changed', chatId },
  ]);
});
