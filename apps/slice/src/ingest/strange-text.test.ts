import type { MessageRead } from '@queunir/reader/feed';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from './testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from './testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';

let slice: SliceRoom;
let http: SliceHttp;
let chatId: string;

beforeEach(async () => {
  slice = await openSliceRoom();
  http = await serveSliceRoom(slice);
  await slice.list([row('Ana', 'hi', '17:14', { selected: true })]);
  await slice.chat(chatRead('Ana', [bubble('K0', 'hi', '2026-09-30T17:14')]));
  chatId = (await slice.chats())[0]?.id ?? '';
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

/** The page shows the first message and this one below it. */
const showBelow = (...below: MessageRead[]) =>
  slice.chat(chatRead('Ana', [bubble('K0', 'hi', '2026-09-30T17:14'), ...below]));
const texts = async () => (await slice.thread(chatId)).map(({ text }) => text);
const preview = async () => (await http.get(`/api/chats/${chatId}`)).body.chat.preview.text as string;

describe('an emoji where a text is cut', () => {
  it.each([398, 399, 400])('at %i units neither stops the reading nor is shown in half', async (before) => {
    const text = `${'a'.repeat(before)}😀 and on`;
    await showBelow(bubble('K1', text, '2026-09-30T17:15'));
    expect(await texts()).toContain(text);
    expect((await preview()).isWellFormed()).toBe(true);
    expect(text.startsWith(await preview())).toBe(true);
  });

  it('does not keep an own message from being queued', async () => {
    const text = `${'a'.repeat(399)}😀`;
    const sent = await http.post(`/api/chats/${chatId}/messages`, { text, quotedMessageId: null });
    expect([sent.status, sent.body.message.text]).toEqual([200, text]);
  });

  it('does not keep a draft from being saved and shown in the list', async () => {
    const text = `${'a'.repeat(199)}😀`;
    const saved = await http.put(`/api/chats/${chatId}/draft`, {
      text,
      quotedMessageId: null,
      baseVersion: 0,
    });
    expect(saved.status).toBe(200);
    expect((await http.get('/api/chats')).body.chats[0].draftText).toBe(text);
  });

  it('does not keep a search hit from being shown', async () => {
    const text = `needle ${'a'.repeat(152)}😀 and on`;
    await showBelow(bubble('K1', text, '2026-09-30T17:15'));
    const { status, body } = await http.get('/api/search?q=needle');
    expect([status, body.messages.length]).toEqual([200, 1]);
    expect(body.messages[0].excerpt.isWellFormed()).toBe(true);
  });
});

it('a quote is found by its words although they begin with emoji and lie far up', async () => {
  const quoted = '😀😀😀 the whole of a sentence that is longer than forty letters';
  const older = bubble('OLD', quoted, '2026-09-01T09:00');
  await slice.chat(chatRead('Ana', [older, bubble('K0', 'hi', '2026-09-30T17:14')]));
  const answer = bubble('NEW', 'yes', '2026-09-30T17:16', { quoted: { author: 'Ana', text: quoted } });
  await showBelow(answer);
  const thread = await slice.thread(chatId);
  const old = thread.find(({ key }) => key === 'OLD');
  expect(thread.find(({ key }) => key === 'NEW')?.quoted_message_id).toBe(old?.id);
});

it('whatever well-formed text a page shows is stored as it stands', async () => {
  const unit = fc.oneof(
    fc.constantFrom('\\', '"', "'", '\n', '\t', '\u2028', '😀', '\u200f', '%', '_', '*', '`'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((one) => one !== '\u0000'),
  );
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, minLength: 1, maxLength: 450 }), async (text) => {
      const key = `P${count++}`;
      await showBelow(bubble(key, text, '2026-09-30T17:20'));
      const stored = (await slice.thread(chatId)).find((message) => message.key === key);
      expect(stored?.text).toBe(text);
    }),
    { numRuns: 25 },
  );
});
