import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';
import type { Navigator } from '../whatsapp/whatsapp.types.ts';
import { closeGap, openGap } from './gap.store.ts';

let slice: SliceRoom;
let http: SliceHttp;
/** What the page shows of each chat: keys and minutes of 30 September, 17 o'clock. */
let onPage: Record<string, { keys: [string, number][]; older?: [string, number][] }>;
let opened: string[];

const at = (minute: number) => new Date(Date.UTC(2026, 8, 30, 17, minute));
const stamp = (minute: number) => at(minute).toISOString().slice(0, 16);
const windowOf = (title: string, keys: readonly [string, number][]) =>
  chatRead(
    title,
    keys.map(([key, minute]) => bubble(key, `text ${key}`, stamp(minute))),
  );

const navigator: Partial<Navigator> = {
  walkList: async () => 3,
  openChat: async (target) => {
    const title = target.titles[0] ?? '';
    opened.push(title);
    return { proof: 'key', phone: null, chat: windowOf(title, onPage[title]?.keys ?? []) };
  },
  readBack: async (target, _priority, each) => {
    const title = target.titles[0] ?? '';
    const { keys = [], older = [] } = onPage[title] ?? {};
    return each({ ...windowOf(title, [...older, ...keys]), historyEnd: older.length === 0 }, false);
  },
};

beforeEach(async () => {
  opened = [];
  slice = await openSliceRoom({ navigator });
  http = await serveSliceRoom(slice);
  slice.clock.now = at(10).getTime();
  await slice.db
    .updateTable('line')
    .set({ linked_at: at(0), ledger_since: at(0) })
    .execute();
  onPage = { Ana: { keys: [['A1', 5]] }, Bea: { keys: [['B1', 5]] } };
  await slice.list([row('Ana', 'text A1', '17:05'), row('Bea', 'text B1', '17:05')]);
  await ready();
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

async function ready(): Promise<void> {
  slice.rooms.onReady(slice.line);
  await slice.rooms.idle();
}
/** Nothing is read from minute 20 on; the page comes back at minute 40 and shows these rows. */
async function gap(...rows: Parameters<typeof row>[]): Promise<void> {
  slice.clock.now = at(20).getTime();
  await openGap(slice.db, slice.line.id, 'browser-down', at(20));
  slice.rooms.onGone();
  opened = [];
  slice.clock.now = at(40).getTime();
  await closeGap(slice.db, slice.line.id, at(40));
  await slice.list(rows.map((given) => row(...given)));
  await ready();
}
const ledger = async () => (await http.get('/api/gaps')).body;
const chatOf = async (title: string) => {
  const chat = (await slice.chats()).find((one) => one.title === title);
  return (await http.get(`/api/chats/${chat?.id}`)).body;
};

describe('what may be missing', () => {
  it('is nothing since linking, as long as all is read', async () => {
    expect(await ledger()).toMatchObject({
      wholeSince: at(0).toISOString(),
      now: null,
      looking: false,
      gaps: [],
      holes: [],
      previewOnly: { unread: 0, waiting: 0 },
    });
  });

  it('names the span in which nothing is read while it goes on', async () => {
    await openGap(slice.db, slice.line.id, 'offline', at(12));
    const { now, gaps } = await ledger();
    expect(now).toEqual({ reason: 'offline', from: at(12).toISOString() });
    expect(gaps).toMatchObject([{ reason: 'offline', to: null, lookedThrough: false }]);
  });

  it('is nothing again once a chat that changed was read back to what was stored before', async () => {
    onPage.Ana = {
      keys: [
        ['A1', 5],
        ['A2', 30],
        ['A3', 31],
      ],
    };
    await gap(['Ana', 'text A3', '17:31'], ['Bea', 'text B1', '17:05']);
    expect(opened).toEqual(['Ana']);
    const shown = await ledger();
    expect(shown.gaps).toMatchObject([
      {
        reason: 'browser-down',
        from: at(20).toISOString(),
        to: at(40).toISOString(),
        lookedThrough: true,
        chats: { read: 1, previewOnly: 0, waiting: 0, holes: 0 },
      },
    ]);
    expect(shown.wholeSince).toBe(at(0).toISOString());
  });

  it('is closed by scrolling up where the first screen does not reach back', async () => {
    onPage.Ana = {
      keys: [['A9', 31]],
      older: [
        ['A1', 5],
        ['A2', 30],
      ],
    };
    await gap(['Ana', 'text A9', '17:31']);
    expect((await ledger()).holes).toEqual([]);
    expect((await chatOf('Ana')).hole).toBeNull();
  });

  it('stays open, and says so, while the page does not show what was stored before', async () => {
    onPage.Ana = { keys: [['A9', 31]] };
    await gap(['Ana', 'text A9', '17:31']);
    const shown = await ledger();
    const minutes = (hole: { from: string; to: string }) => [hole.from.slice(0, 16), hole.to.slice(0, 16)];
    expect(shown.holes.map(minutes)).toEqual([[stamp(5), stamp(31)]]);
    expect(shown.holes).toMatchObject([{ title: 'Ana', beyond: true }]);
    expect(shown.gaps[0].chats).toEqual({ read: 0, previewOnly: 0, waiting: 0, holes: 1 });
    expect(shown.wholeSince).toBe(shown.holes[0].to);
    const ana = await chatOf('Ana');
    expect(ana.hole).toMatchObject({ beyond: true });
    expect([ana.wholeSince, ana.previewOnly]).toEqual([ana.hole.to, false]);
  });

  it('counts an unread chat as known by its preview only, and does not open it', async () => {
    await gap(['Ana', 'new', '17:31', { unread: 4 }]);
    expect(opened).toEqual([]);
    const shown = await ledger();
    expect(shown.previewOnly).toEqual({ unread: 1, waiting: 0 });
    expect(shown.gaps[0].chats).toMatchObject({ previewOnly: 1 });
    expect(await chatOf('Ana')).toMatchObject({ previewOnly: true, hole: null });
    expect(JSON.stringify(shown)).not.toContain('text A');
  });
});

describe('a span in which the page kept its list', () => {
  it('is looked through without touching the page', async () => {
    let walks = 0;
    slice.hands.navigator = {
      ...navigator,
      walkList: async () => {
        walks += 1;
        return 3;
      },
    };
    await openGap(slice.db, slice.line.id, 'offline', at(12));
    await closeGap(slice.db, slice.line.id, at(14));
    slice.rooms.onBack(slice.line);
    await expect.poll(async () => (await ledger()).looking, { timeout: 20_000 }).toBe(false);
    expect([walks, opened.length]).toEqual([0, 2]);
  });
});

describe('reading again because a person asks', () => {
  const ask = async (title: string) => {
    const { chat } = await chatOf(title);
    return http.post(`/api/chats/${chat.id}/read-again`);
  };

  it('closes a hole when the page has more by now', async () => {
    onPage.Ana = { keys: [['A9', 31]] };
    await gap(['Ana', 'text A9', '17:31']);
    onPage.Ana = {
      keys: [
        ['A1', 5],
        ['A2', 30],
        ['A9', 31],
      ],
    };
    expect((await ask('Ana')).body).toEqual({ came: 1, hole: 'closed' });
    expect((await ledger()).holes).toEqual([]);
  });

  it('says when WhatsApp Web has nothing older', async () => {
    onPage.Ana = { keys: [['A9', 31]] };
    await gap(['Ana', 'text A9', '17:31']);
    expect((await ask('Ana')).body).toEqual({ came: 0, hole: 'beyond' });
  });

  it('opens no unread chat', async () => {
    await gap(['Ana', 'new', '17:31', { unread: 1 }]);
    expect((await ask('Ana')).body.error.code).toBe('chat_unread');
  });
});
