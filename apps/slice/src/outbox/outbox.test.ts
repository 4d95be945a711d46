import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatRead, row } from '../ingest/testing/feeds.ts';
import { pageHands } from '../ingest/testing/page-hands.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';

let slice: SliceRoom;
let http: SliceHttp;
let hands: ReturnType<typeof pageHands>;
let chatId: string;

beforeEach(async () => {
  hands = pageHands('Ana', '2026-09-30T17:30');
  slice = await openSliceRoom({ navigator: hands.navigator });
  http = await serveSliceRoom(slice);
  hands.page.add('K1', 'see you', false);
  await slice.list([row('Ana', 'see you', '17:30', { selected: true })]);
  await slice.chat(hands.page.window());
  chatId = (await slice.chats())[0]?.id ?? '';
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

const say = (text: string, key?: string) =>
  http.post(`/api/chats/${chatId}/messages`, { text, quotedMessageId: null }, key);
const settled = async () => {
  await slice.rooms.idle();
  return (await slice.thread(chatId))
    .filter(({ own }) => own)
    .map(({ text, state, key }) => [text, state, key]);
};
const outboxId = async () => (await slice.db.selectFrom('outbox').select('id').executeTakeFirstOrThrow()).id;

describe('a message on its way', () => {
  it('shows at once as queued while the page is away, and goes out when it is back', async () => {
    const { status, body } = await say('hello');
    expect([status, body.message.state, body.message.own]).toEqual([200, 'queued', true]);
    expect(body.message.outboxId).not.toBeNull();
    expect((await http.get(`/api/chats/${chatId}`)).body).toMatchObject({
      cannotSend: null,
      chat: { preview: { text: 'hello', ack: 'pending' } },
    });
    slice.rooms.onReady(slice.line);
    expect(await settled()).toEqual([['hello', 'sent', 'OWN1']]);
    const [own] = (await slice.thread(chatId)).filter((message) => message.own);
    expect(own?.id).toBe(body.message.id);
  });

  it('is one message when it is posted twice with one key, and refused with another body', async () => {
    slice.rooms.onReady(slice.line);
    const first = await say('hello', 'the-same-key');
    const second = await say('hello', 'the-same-key');
    expect(second.body.message.id).toBe(first.body.message.id);
    expect((await say('other', 'the-same-key')).body.error.code).toBe('idempotency_key_reused');
    await settled();
    expect(hands.page.sends).toBe(1);
  });

  it('is known again in the list, however much the others have said since it was written', async () => {
    await say('hello');
    for (let minute = 31; minute < 40; minute += 1)
      await slice.list([row('Ana', `words ${minute}`, `17:${minute}`, { unread: minute - 30 })]);
    slice.clock.now += 10 * 60_000;
    await slice.list([row('Ana', 'hello', '17:40', { own: true, ack: 'sent' })]);
    expect((await slice.thread(chatId)).filter(({ text }) => text === 'hello')).toHaveLength(1);
  });

  it('is known again in the list when its bubble was read, but stands where it was written', async () => {
    slice.rooms.onReady(slice.line);
    await say('hello');
    await settled();
    for (let number = 0; number < 9; number += 1) hands.page.add(`L${number}`, `words ${number}`, false);
    await slice.chat(hands.page.window());
    await slice.list([row('Ana', 'hello', '17:30', { own: true, ack: 'sent' })]);
    expect((await slice.thread(chatId)).filter(({ text }) => text === 'hello')).toHaveLength(1);
  });

  it('goes out in the order in which it was written', async () => {
    for (const text of ['one', 'two', 'three']) await say(text);
    slice.rooms.onReady(slice.line);
    expect((await settled()).map(([text]) => text)).toEqual(['one', 'two', 'three']);
    expect(hands.page.bubbles.slice(1).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it('becomes delivered and read by later windows, and is announced as changed, never as received', async () => {
    slice.rooms.onReady(slice.line);
    await say('hello');
    await settled();
    const sent = hands.page.bubbles.at(-1);
    if (sent) sent.ack = 'read';
    await slice.chat(hands.page.window());
    expect(await settled()).toEqual([['hello', 'read', 'OWN1']]);
    expect(slice.heard().filter(({ type }) => type === 'message.received')).toEqual([]);
  });

  it('is matched by the reader when its bubble is reported before the hands answer', async () => {
    const { send } = hands.navigator;
    hands.navigator.send = async (request) => {
      const result = await send?.(request);
      await slice.chat(hands.page.window());
      if (!result) throw new Error('no hands');
      return result;
    };
    slice.rooms.onReady(slice.line);
    await say('hello');
    expect(await settled()).toEqual([['hello', 'sent', 'OWN1']]);
  });

  it('moves the ball to them, and back to me when it could not be sent', async () => {
    const unproved = { when: 'before-enter', code: 'chat_not_proved' } as const;
    hands.page.mishaps.push(unproved, unproved);
    slice.rooms.onReady(slice.line);
    await say('hello');
    expect(await settled()).toEqual([['hello', 'failed', null]]);
    expect((await slice.chats())[0]?.ball).toBe('me');
    await http.post(`/api/outbox/${await outboxId()}/retry`);
    await settled();
    expect((await slice.chats())[0]?.ball).toBe('them');
  });
});

describe('a message that is not certain', () => {
  it('fails with words for people where the chat cannot be proved', async () => {
    const unproved = { when: 'before-enter', code: 'chat_not_proved' } as const;
    hands.page.mishaps.push(unproved, unproved);
    slice.rooms.onReady(slice.line);
    const { body } = await say('hello');
    await settled();
    const message = (await http.get(`/api/messages/${body.message.id}`)).body;
    expect(message).toMatchObject({ state: 'failed' });
    expect(message.stateReason).toMatch(/could not be proved/);
  });

  it('is tried again by itself when the page did not answer, three times at most', async () => {
    hands.page.mishaps.push(
      ...Array.from({ length: 3 }, () => ({ when: 'before-enter' as const, code: 'page_did_not_answer' })),
    );
    slice.rooms.onReady(slice.line);
    await say('hello');
    expect(await settled()).toEqual([['hello', 'failed', null]]);
    expect(hands.page.sends).toBe(0);
  });

  it('waits when the page goes away before Enter', async () => {
    hands.page.mishaps.push({ when: 'before-enter', code: 'page_not_ready' });
    slice.rooms.onReady(slice.line);
    await say('hello');
    expect(await settled()).toEqual([['hello', 'queued', null]]);
  });

  it('is held when it could not be typed for ten minutes, and sent only when the person says so', async () => {
    await say('hello');
    slice.clock.now += 11 * 60_000;
    slice.rooms.onReady(slice.line);
    expect(await settled()).toEqual([['hello', 'held', null]]);
    expect(hands.page.sends).toBe(0);
    await http.post(`/api/outbox/${await outboxId()}/retry`, undefined, 'retry-key-1');
    await http.post(`/api/outbox/${await outboxId()}/retry`, undefined, 'retry-key-1');
    expect(await settled()).toEqual([['hello', 'sent', 'OWN1']]);
    expect(hands.page.sends).toBe(1);
  });

  it('is sent after an end between Enter and the answer, when its bubble stands there', async () => {
    hands.page.mishaps.push({ when: 'after-enter', code: 'page_not_ready' });
    slice.rooms.onReady(slice.line);
    await say('hello');
    expect(await settled()).toEqual([['hello', 'sending', null]]);
    slice.rooms.onGone();
    await slice.restart();
    slice.rooms.onReady(slice.line);
    expect(await settled()).toEqual([['hello', 'sent', 'OWN1']]);
    expect(hands.page.sends).toBe(1);
  });

  it('asks the person after an end around Enter, when no bubble stands there, and types nothing again', async () => {
    hands.page.swallows = true;
    hands.page.mishaps.push({ when: 'after-enter', code: 'page_not_ready' });
    slice.rooms.onReady(slice.line);
    await say('hello');
    await settled();
    slice.rooms.onGone();
    await slice.restart();
    slice.rooms.onReady(slice.line);
    expect(await settled()).toEqual([['hello', 'unsure', null]]);
    expect(hands.page.sends).toBe(1);
  });

  it('is not taken for sent by an equal bubble that stood there before', async () => {
    hands.page.add('OLD', 'hello', true);
    await slice.chat(hands.page.window());
    hands.page.swallows = true;
    hands.page.mishaps.push({ when: 'after-enter', code: 'page_not_ready' });
    slice.rooms.onReady(slice.line);
    await say('hello');
    await settled();
    slice.rooms.onGone();
    slice.rooms.onReady(slice.line);
    expect((await settled()).map(([, state]) => state)).toEqual(['sent', 'unsure']);
  });

  it('is lifted from unsure when its bubble shows after all', async () => {
    hands.page.swallows = true;
    hands.page.mishaps.push({ when: 'after-enter', code: 'page_did_not_answer' });
    slice.rooms.onReady(slice.line);
    await say('hello');
    await settled();
    slice.rooms.onGone();
    slice.rooms.onReady(slice.line);
    await settled();
    hands.page.add('LATE', 'hello', true);
    await slice.chat(hands.page.window());
    expect(await settled()).toEqual([['hello', 'sent', 'LATE']]);
  });

  it('is sent when the person saw it on the phone, and keeps its id when its bubble shows', async () => {
    hands.page.swallows = true;
    hands.page.mishaps.push({ when: 'after-enter', code: 'page_did_not_answer' });
    slice.rooms.onReady(slice.line);
    const { body } = await say('hello');
    await settled();
    slice.rooms.onGone();
    slice.rooms.onReady(slice.line);
    await settled();
    expect((await http.post(`/api/outbox/${await outboxId()}/sent`)).body.state).toBe('sent');
    hands.page.add('LATE', 'hello', true);
    await slice.chat(hands.page.window());
    const [own] = (await slice.thread(chatId)).filter((message) => message.own);
    expect(own).toMatchObject({ id: body.message.id, key: 'LATE' });
  });

  it('is put back into the queue when the process ended before Enter', async () => {
    await say('hello');
    await slice.db.updateTable('outbox').set({ state: 'sending' }).execute();
    await slice.restart();
    expect(await settled()).toEqual([['hello', 'queued', null]]);
  });
});

describe('what the person decides', () => {
  it('takes a waiting message back with its text, and forgets nothing of its key', async () => {
    await say('hello', 'key-to-keep');
    const { body } = await http.delete(`/api/outbox/${await outboxId()}`);
    expect(body).toEqual({ text: 'hello', quotedMessageId: null });
    expect(await settled()).toEqual([]);
    expect((await slice.chats())[0]?.preview_text).toBe('see you');
    expect((await say('hello', 'key-to-keep')).body.error.code).toBe('message_not_found');
  });

  it('cannot take back what was sent', async () => {
    slice.rooms.onReady(slice.line);
    await say('hello');
    await settled();
    expect((await http.delete(`/api/outbox/${await outboxId()}`)).body.error.code).toBe('outbox_not_waiting');
  });

  it('refuses an empty text and a chat that is not there', async () => {
    expect((await say('   ')).body.error.code).toBe('text_empty');
    const nowhere = await http.post('/api/chats/00000000-0000-7000-8000-000000000000/messages', {
      text: 'x',
      quotedMessageId: null,
    });
    expect(nowhere.body.error.code).toBe('chat_not_found');
  });

  it('keeps what somebody typed into the page itself as a draft', async () => {
    hands.page.foreign = 'half a sentence';
    slice.rooms.onReady(slice.line);
    await say('hello');
    await settled();
    expect((await http.get(`/api/chats/${chatId}`)).body.draft).toMatchObject({ text: 'half a sentence' });
  });

  it('answers a quote by the key of the message it quotes', async () => {
    const [theirs] = await slice.thread(chatId);
    const reply = await http.post(`/api/chats/${chatId}/messages`, {
      text: 'yes',
      quotedMessageId: theirs?.id,
    });
    expect(reply.body.message.quoted).toMatchObject({ messageId: theirs?.id, text: 'see you' });
    const stored = await slice.db.selectFrom('outbox').select('quoted_key').executeTakeFirstOrThrow();
    expect(stored.quoted_key).toBe('K1');
  });

  it('places a message that waited behind what came meanwhile', async () => {
    await say('mine');
    slice.clock.now += 5 * 60_000;
    hands.page.bubbles.push({
      ...hands.page.add('K2', 'theirs', false),
      key: 'K2',
      sentAt: '2026-09-30T17:33',
    });
    hands.page.bubbles.splice(-2, 1);
    await slice.chat(hands.page.window());
    slice.rooms.onReady(slice.line);
    await settled();
    await slice.chat(
      chatRead(
        'Ana',
        hands.page.bubbles.map((one) => (one.key === 'OWN1' ? { ...one, sentAt: '2026-09-30T17:35' } : one)),
      ),
    );
    expect((await slice.thread(chatId)).map(({ text }) => text)).toEqual(['see you', 'theirs', 'mine']);
  });
});
