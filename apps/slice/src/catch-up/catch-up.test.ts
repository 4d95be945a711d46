import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';
import type { Navigator } from '../whatsapp/whatsapp.types.ts';

let slice: SliceRoom;
let opened: string[];
let asked: number;
let gate: Promise<void>;
let open: () => void;

const times: Record<string, string> = {
  Ana: '2026-09-30T17:14',
  Unread: '2026-09-30T17:13',
  Bea: '2026-09-30T17:12',
  Caio: '2026-09-29T09:00',
};

const navigator: Partial<Navigator> = {
  walkList: async () => 3,
  openChat: async (target, priority) => {
    asked += 1;
    await gate;
    const title = target.titles[0] ?? '';
    opened.push(`${title} ${priority}`);
    return {
      proof: 'first',
      phone: null,
      chat: chatRead(title, [bubble(`key of ${title}`, 'hi', times[title] ?? null)]),
    };
  },
};

beforeEach(async () => {
  opened = [];
  asked = 0;
  gate = new Promise((resolve) => {
    open = resolve;
  });
  slice = await openSliceRoom({ navigator });
  await slice.list([
    row('Ana', 'hi', '17:14'),
    row('Unread', 'hi', '17:13', { unread: 2 }),
    row('Bea', 'hi', '17:12'),
    row('Caio', 'hi', 'Yesterday'),
  ]);
});
afterEach(() => slice.close());

describe('catching up', () => {
  it('reads read chats newest first, and leaves unread ones alone', async () => {
    open();
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(opened).toEqual(['Ana background', 'Bea background', 'Caio background']);
    expect(slice.rooms.catchUp.state()).toBeNull();
  });

  it('tells how far it is, and waits while it is paused', async () => {
    slice.rooms.onReady(slice.line);
    await expect.poll(() => asked, { timeout: 20_000 }).toBe(1);
    expect(slice.rooms.catchUp.state()).toEqual({ done: 0, total: 3, paused: false });
    slice.rooms.catchUp.setPaused(true);
    open();
    await expect
      .poll(() => slice.rooms.catchUp.state(), { timeout: 20_000 })
      .toEqual({ done: 1, total: 3, paused: true });
    expect(opened).toEqual(['Ana background']);
    slice.rooms.catchUp.setPaused(false);
    await slice.rooms.idle();
    expect(opened).toHaveLength(3);
  });

  it('begins again with what is left when the page comes back', async () => {
    open();
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    slice.rooms.onGone();
    opened = [];
    await slice.list([row('Bea', 'news', '17:20')]);
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(opened).toEqual(['Bea background']);
  });

  it('lets every chat have its turn, however often it ends after the first', async () => {
    open();
    const tried: string[] = [];
    // The process ends while the first chat is opened; the newest has news at every start.
    slice.hands.navigator = {
      ...navigator,
      openChat: async (target) => {
        tried.push(target.titles[0] ?? '');
        slice.rooms.onGone();
        throw Object.assign(new Error('ended'), { code: 'cancelled' });
      },
    };
    for (let start = 0; start < 6; start += 1) {
      slice.clock.now += 60_000;
      await slice.restart();
      await slice.list([
        row('Ana', `news ${start}`, '17:40'),
        row('Bea', 'hi', '17:12'),
        row('Caio', 'hi', 'Yesterday'),
      ]);
      slice.rooms.onReady(slice.line);
      await slice.rooms.idle();
    }
    expect(new Set(tried)).toEqual(new Set(['Ana', 'Bea', 'Caio']));
  });

  it('goes on when one chat cannot be read', async () => {
    open();
    slice.hands.navigator = {
      ...navigator,
      openChat: async (...args) => {
        if (args[0].titles[0] === 'Ana') throw Object.assign(new Error('no'), { code: 'chat_not_proved' });
        return (navigator.openChat as Navigator['openChat'])(...args);
      },
    };
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(opened).toEqual(['Bea background', 'Caio background']);
  });
});

describe('going back to the chat that a person looks at', () => {
  const look = async (title: string) => {
    const chat = (await slice.chats()).find((one) => one.title === title);
    slice.rooms.looking.now = { chatId: chat?.id ?? '', at: slice.clock.now };
  };

  const pass = (ms: number) => {
    slice.clock.now += ms;
  };
  const leave = () => {
    slice.hands.watched = false;
  };

  it('opens it again once the others were read, and not when it is open still', async () => {
    await look('Ana');
    open();
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(opened).toEqual(['Ana background', 'Bea background', 'Caio background', 'Ana background']);
    opened = [];
    await look('Ana');
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(opened).toEqual([]);
  });

  it('goes back between many chats, so that nobody waits for the last', async () => {
    const many = Array.from({ length: 7 }, (_, at) => row(`Chat ${at}`, 'hi', 'Yesterday'));
    await slice.list(many);
    await look('Ana');
    open();
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(opened.filter((title) => title === 'Ana background')).toHaveLength(3);
  });

  it.each([
    ['is unread', () => look('Unread')],
    ['was opened long ago', () => look('Ana').then(() => pass(3_600_000))],
    ['is looked at by nobody', () => look('Ana').then(leave)],
  ])('leaves the page alone when it %s', async (_when, arrange) => {
    await arrange();
    open();
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(opened).toEqual(['Ana background', 'Bea background', 'Caio background']);
  });
});

describe('walking through the list', () => {
  it('is short when every chat of the list is stored, and left out when nothing can have been missed', async () => {
    const most: number[] = [];
    slice.hands.navigator = {
      ...navigator,
      walkList: async (_priority, rows) => {
        most.push(rows);
        return 3;
      },
    };
    open();
    const load = async (title: string, total: number) => {
      slice.rooms.onGone();
      await slice.list([row(title, 'hi', 'Yesterday')], total);
      slice.rooms.onReady(slice.line);
      await slice.rooms.idle();
    };
    await load('Dora', 5);
    expect(most).toEqual([80]);
    await load('Caio', 900);
    expect(most).toEqual([80, 2000]);
    slice.clock.now += 1_000;
    // The lowest row in view says what was known before: what stands below it is older.
    await load('Caio', 5);
    expect(most).toEqual([80, 2000]);
  });
});

describe('reading ahead', () => {
  it('reads unread chats too when the tenant wants it', async () => {
    await slice.close();
    slice = await openSliceRoom({ navigator, settings: { readUnread: 'ahead' } });
    await slice.list([row('Unread', 'hi', '17:13', { unread: 2 })]);
    open();
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(opened).toEqual(['Unread background']);
  });
});
