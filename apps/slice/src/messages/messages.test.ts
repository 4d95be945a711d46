import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';

let slice: SliceRoom;
let http: SliceHttp;
let chatId: string;
const count = 30;
beforeEach(async () => {
  slice = await openSliceRoom();
  http = await serveSliceRoom(slice);
  await slice.list([row('Ana', 'm29', '17:09', { selected: true })]);
  // Ten of them in one minute: only the rank tells their order.
  const bubbles = Array.from({ length: count }, (_, index) =>
    bubble(`K${index}`, `m${index}`, `2026-09-30T17:0${Math.floor(index / 10)}`),
  );
  const last = bubbles.at(-1);
  if (last) last.sentAt = '2026-09-30T17:09';
  await slice.chat(chatRead('Ana', bubbles));
  chatId = (await slice.chats())[0]?.id ?? '';
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

const texts = (body: { messages: { text: string }[] }) => body.messages.map(({ text }) => text);
const all = Array.from({ length: count }, (_, index) => `m${index}`);

describe('a thread', () => {
  it('pages upwards from its end without a gap or a double', async () => {
    let { body } = await http.get(`/api/chats/${chatId}/messages?limit=7`);
    expect(body.newer).toBeNull();
    let seen = texts(body);
    while (body.older) {
      body = (await http.get(`/api/chats/${chatId}/messages?limit=7&before=${body.older}`)).body;
      seen = [...texts(body), ...seen];
    }
    expect(seen).toEqual(all);
  });

  it('pages downwards again from where it stands', async () => {
    const middle = (await slice.thread(chatId))[14];
    const around = (await http.get(`/api/chats/${chatId}/messages?limit=5&around=${middle?.id}`)).body;
    expect(texts(around)).toEqual(['m12', 'm13', 'm14', 'm15', 'm16']);
    let { body } = await http.get(`/api/chats/${chatId}/messages?limit=7&after=${around.newer}`);
    const seen = texts(body);
    while (body.newer) {
      body = (await http.get(`/api/chats/${chatId}/messages?limit=7&after=${body.newer}`)).body;
      seen.push(...texts(body));
    }
    expect(seen).toEqual(all.slice(17));
  });

  it('gives one message by its id', async () => {
    const [first] = await slice.thread(chatId);
    const { body } = await http.get(`/api/messages/${first?.id}`);
    expect(body).toMatchObject({
      text: 'm0',
      provisional: false,
      actor: 'phone',
      sentAt: '2026-09-30T17:00:00.000Z',
      precision: 'minute',
    });
  });

  it('tells what is not there', async () => {
    const nothing = '00000000-0000-7000-8000-000000000000';
    expect((await http.get(`/api/chats/${nothing}/messages`)).body.error.code).toBe('chat_not_found');
    expect((await http.get(`/api/messages/${nothing}`)).body.error.code).toBe('message_not_found');
    expect((await http.get(`/api/chats/${chatId}/messages?around=${nothing}`)).body.error.code).toBe(
      'message_not_found',
    );
    expect((await http.get(`/api/chats/${chatId}/messages?before=x`)).body.error.code).toBe('cursor_invalid');
  });
});
