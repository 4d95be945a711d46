import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';
import { readMessageCursor, writeMessageCursor } from './message-cursor.ts';

let slice: SliceRoom;
let http: SliceHttp;
let chatId: string;
let ids: string[];
const count = 23;

beforeAll(async () => {
  slice = await openSliceRoom();
  http = await serveSliceRoom(slice);
  await slice.list([row('Ana', 'm22', '17:05', { selected: true }), row('Bea', 'hi', '16:00')]);
  // Runs of one minute, lines without a time, and times that the page's order contradicts.
  const minutes = [0, 0, 0, 1, 1, null, 1, 2, 1, 2, 3, 3, 3, 3, null, null, 3, 4, 4, 4, 4, 5, 5];
  const bubbles = minutes.map((minute, index) =>
    bubble(`K${index}`, `m${index}`, minute === null ? null : `2026-09-30T17:0${minute}`),
  );
  await slice.chat(chatRead('Ana', bubbles));
  chatId = (await slice.chats()).find(({ title }) => title === 'Ana')?.id ?? '';
  ids = (await slice.thread(chatId)).map(({ id }) => id);
});
afterAll(async () => {
  await http.close();
  await slice.close();
});

type Page = { messages: { id: string; text: string }[]; older: string | null; newer: string | null };
const page = async (query: string, chat = chatId): Promise<Page> =>
  (await http.get(`/api/chats/${chat}/messages?${query}`)).body;
const idsOf = ({ messages }: Page) => messages.map(({ id }) => id);

it('the thread has the order of the page', async () => {
  const { messages } = await page('limit=200');
  expect(messages.map(({ text }) => text)).toEqual(Array.from({ length: count }, (_, index) => `m${index}`));
});

it.each([1, 2, 3, 7, 22, 23, 24])(
  'pages of %i give every message once, upwards and downwards',
  async (limit) => {
    let now = await page(`limit=${limit}`);
    let upwards = idsOf(now);
    expect(now.newer).toBeNull();
    while (now.older) {
      now = await page(`limit=${limit}&before=${now.older}`);
      expect(now.messages.length, 'no page that is promised is empty').toBeGreaterThan(0);
      upwards = [...idsOf(now), ...upwards];
    }
    expect(upwards).toEqual(ids);
    const downwards = idsOf(now);
    while (now.newer) {
      now = await page(`limit=${limit}&after=${now.newer}`);
      downwards.push(...idsOf(now));
    }
    expect(downwards).toEqual(ids);
  },
);

it('a page around any message holds it, has no hole, and goes on at both ends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(count - 1), fc.integer({ min: 1, max: 30 }), async (at, limit) => {
      const around = await page(`limit=${limit}&around=${ids[at]}`);
      const shown = idsOf(around);
      const from = ids.indexOf(shown[0] ?? '');
      expect(shown).toContain(ids[at]);
      expect(shown).toEqual(ids.slice(from, from + shown.length));
      expect(around.older === null).toBe(from === 0);
      expect(around.newer === null).toBe(from + shown.length === count);
      if (around.older) {
        const older = await page(`limit=1&before=${around.older}`);
        expect(idsOf(older)).toEqual([ids[from - 1]]);
      }
      if (around.newer) {
        const newer = await page(`limit=1&after=${around.newer}`);
        expect(idsOf(newer)).toEqual([ids[from + shown.length]]);
      }
    }),
    { numRuns: 25 },
  );
});

it('before the first and after the last there is nothing', async () => {
  const [first] = await slice.thread(chatId);
  const last = (await slice.thread(chatId)).at(-1);
  const cursor = (message: typeof first) => message && writeMessageCursor(message);
  expect(await page(`before=${cursor(first)}`)).toEqual({ messages: [], older: null, newer: null });
  expect(await page(`after=${cursor(last)}`)).toEqual({ messages: [], older: null, newer: null });
});

it('two places at once are no place, and a message of another chat is not in this one', async () => {
  const { older } = await page('limit=2');
  const both = await http.get(`/api/chats/${chatId}/messages?before=${older}&after=${older}`);
  expect([both.status, both.body.error.code]).toEqual([400, 'cursor_invalid']);
  const bea = (await slice.chats()).find(({ title }) => title === 'Bea')?.id;
  const foreign = await http.get(`/api/chats/${bea}/messages?around=${ids[0]}`);
  expect([foreign.status, foreign.body.error.code]).toEqual([404, 'message_not_found']);
});

it('a position comes back as it went out', () => {
  const place = fc.record({
    ordered_at: fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
    rank: fc.stringMatching(/^[0-9A-Za-z]{1,40}$/),
    id: fc.uuid({ version: 7 }),
  });
  fc.assert(
    fc.property(place, (message) => {
      const cursor = writeMessageCursor(message);
      expect(cursor.length, 'the longest that a contract lets in').toBeLessThanOrEqual(400);
      expect(readMessageCursor(cursor)).toEqual({
        orderedAt: message.ordered_at.toISOString(),
        rank: message.rank,
        id: message.id,
      });
    }),
  );
});
