import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';
import type { Navigator } from '../whatsapp/whatsapp.types.ts';

// The number was linked at minute 10 of 30 September, 17 o'clock; it is minute 40 now.

let slice: SliceRoom;
let http: SliceHttp;
/** Minutes of Ana's messages: in the window that opening shows, further up, and whether the page then begins. */
let onPage: { shown: number[]; older: number[]; begins: boolean };
let opened: number;

const at = (minute: number) => new Date(Date.UTC(2026, 8, 30, 17, minute));
const windowOf = (minutes: readonly number[], more = {}) =>
  chatRead(
    'Ana',
    minutes.map((minute) => bubble(`K${minute}`, `text ${minute}`, at(minute).toISOString().slice(0, 16))),
    more,
  );
const navigator: Partial<Navigator> = {
  walkList: async () => 3,
  openChat: async () => {
    opened += 1;
    return { proof: 'first', phone: null, chat: windowOf(onPage.shown) };
  },
  readBack: async (_target, _priority, each) => {
    const whole = windowOf([...onPage.older, ...onPage.shown]);
    return (await each(whole, false)) || (onPage.begins && (await each(whole, true)));
  },
};

beforeEach(async () => {
  opened = 0;
  onPage = { shown: [30, 31], older: [], begins: false };
  slice = await openSliceRoom({ navigator });
  http = await serveSliceRoom(slice);
  slice.clock.now = at(40).getTime();
  await slice.db
    .updateTable('line')
    .set({ linked_at: at(10), ledger_since: at(0) })
    .execute();
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

async function readAna(unread = 0): Promise<void> {
  await slice.list([row('Ana', 'text 31', '17:31', { unread })]);
  slice.rooms.onReady(slice.line);
  await slice.rooms.idle();
}
const ledger = async () => (await http.get('/api/gaps')).body;
const ana = async () => (await http.get(`/api/chats/${(await slice.chats())[0]?.id}`)).body;
const minuteOf = (instant: string) => new Date(instant).getUTCMinutes();

describe('a chat that got messages after linking', () => {
  it('has a hole from the link on while its first reading reached only part of them', async () => {
    await readAna();
    const shown = await ledger();
    expect(shown.holes).toMatchObject([{ title: 'Ana', from: at(10).toISOString(), beyond: false }]);
    expect([minuteOf(shown.holes[0].to), minuteOf(shown.wholeSince)]).toEqual([30, 30]);
    expect(shown.promisedSince).toBe(at(10).toISOString());
    const chat = await ana();
    expect([minuteOf(chat.hole.from), minuteOf(chat.hole.to), minuteOf(chat.wholeSince)]).toEqual([
      10, 30, 30,
    ]);
  });

  it('has none once it was read back to what came before the link', async () => {
    onPage.older = [5, 12, 20];
    await readAna();
    expect(await ledger()).toMatchObject({ holes: [], wholeSince: at(10).toISOString() });
    expect(await ana()).toMatchObject({ hole: null, history: 'part', wholeUntil: null });
  });

  it('has none where the page begins with what was read', async () => {
    onPage = { shown: [30, 31], older: [20], begins: true };
    await readAna();
    expect((await ledger()).holes).toEqual([]);
    expect(minuteOf((await ana()).wholeSince)).toBe(20);
  });

  it('is named as not read while it is unread and nobody opens it, and what was read of it ends there', async () => {
    onPage.older = [5];
    await readAna();
    slice.clock.now = at(50).getTime();
    await slice.list([row('Ana', 'news', '17:45', { unread: 1 })]);
    expect((await ledger()).previewOnly).toEqual({ unread: 1, waiting: 0 });
    const chat = await ana();
    expect([chat.previewOnly, minuteOf(chat.wholeUntil)]).toEqual([true, 31]);
  });

  it('is named as not read while nothing of it was ever read', async () => {
    await readAna(3);
    expect(opened).toBe(0);
    expect(await ledger()).toMatchObject({ holes: [], previewOnly: { unread: 1, waiting: 0 } });
    expect(await ana()).toMatchObject({ wholeSince: null, previewOnly: true });
  });
});

describe('a hole that the page does not close', () => {
  const tries = async () => (await slice.chats()).map(({ hole_tries }) => hole_tries)[0];
  const nextTry = async () => (await ledger()).holes[0]?.nextTryAt;
  const inMs = (ms: number) => new Date(slice.clock.now + ms).toISOString();

  /** The page is away for so long; then what reads chats in the background comes to this one if it is due. */
  async function awayFor(ms: number): Promise<void> {
    slice.rooms.onGone();
    await slice.rooms.idle();
    slice.clock.now += ms;
    await slice.list([row('Ana', 'text 31', '17:31')]);
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
  }

  it('is tried after a growing wait, which a restart does not forget', async () => {
    await readAna();
    expect([opened, await tries(), await nextTry()]).toEqual([1, 0, inMs(30_000)]);
    slice.rooms.onGone();
    await slice.restart();
    await awayFor(29_000);
    expect([opened, await tries(), await nextTry()]).toEqual([1, 0, inMs(1_000)]);
    for (const [wait, number] of [
      [1_000, 1],
      [60_000, 2],
      [120_000, 3],
    ] as const) {
      await awayFor(wait);
      expect([opened, await tries(), await nextTry()]).toEqual([
        number + 1,
        number,
        inMs(30_000 * 2 ** number),
      ]);
    }
    await slice.db.updateTable('chat').set({ hole_tries: 40 }).execute();
    await awayFor(240_000);
    expect(await nextTry()).toBe(inMs(6 * 3_600_000));
  });

  it('is tried soon again when something comes in the chat, and when a person asks', async () => {
    await readAna();
    const later = () =>
      slice.db
        .updateTable('chat')
        .set({ hole_tries: 9, hole_try_at: new Date(slice.clock.now + 3_600_000) })
        .execute();
    await later();
    await slice.chat(windowOf([30, 31, 39]));
    expect([await tries(), await nextTry()]).toEqual([0, inMs(30_000)]);
    await later();
    const { id } = (await slice.chats())[0] ?? {};
    expect((await http.post(`/api/chats/${id}/read-again`)).body).toEqual({ came: 0, hole: 'more' });
    expect([await tries(), await nextTry()]).toEqual([0, inMs(30_000)]);
  });

  it('is tried at once when the connection is back', async () => {
    await readAna();
    const before = opened;
    slice.rooms.onBack(slice.line);
    await expect.poll(() => opened, { timeout: 20_000 }).toBeGreaterThan(before);
  });

  it('is tried when it is due without anything else happening', async () => {
    await readAna();
    const before = opened;
    slice.clock.now += 31_000;
    slice.rooms.catchUp.setPaused(false);
    await expect.poll(() => opened, { timeout: 20_000 }).toBe(before + 1);
    await expect.poll(nextTry, { timeout: 20_000 }).toBe(inMs(60_000));
  });

  it('says no time for one that waits for a person: unread, or paused', async () => {
    await readAna();
    expect(await nextTry()).not.toBeNull();
    slice.rooms.catchUp.setPaused(true);
    expect(await nextTry()).toBeNull();
    slice.rooms.catchUp.setPaused(false);
    await slice.list([row('Ana', 'news', '17:41', { unread: 1 })]);
    expect(await nextTry()).toBeNull();
  });
});
