import { afterEach, beforeEach, expect, it } from 'vitest';
import { row } from '../ingest/testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';

let slice: SliceRoom;
let http: SliceHttp;
let chatId: string;

beforeEach(async () => {
  slice = await openSliceRoom();
  http = await serveSliceRoom(slice);
  await slice.list([row('Ana', 'see you', '17:30')]);
  chatId = (await slice.chats())[0]?.id ?? '';
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

const write = (text: string) =>
  http.put(`/api/chats/${chatId}/draft`, { text, quotedMessageId: null, baseVersion: 0 });
const draft = async () => (await http.get(`/api/chats/${chatId}`)).body.draft;
const say = (text: string) => http.post(`/api/chats/${chatId}/messages`, { text, quotedMessageId: null });

it('a draft is no draft any more once it has become a message', async () => {
  await write('hello\n');
  slice.heard();
  await say('hello');
  expect((await draft())?.text ?? '').toBe('');
  expect(slice.heard()).toContainEqual({ type: 'draft.changed', chatId });
});

it('a draft of other words stays when something else is sent', async () => {
  await write('half a thought');
  await say('hello');
  expect((await draft()).text).toBe('half a thought');
});
