import type { ListRow } from '@queunir/reader/feed';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFeed, row } from '../ingest/testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';

let slice: SliceRoom;
let http: SliceHttp;
/** What the phone has: rows of the list and of the archive. */
let listed: ListRow[];
let archived: ListRow[];
let looks: number;
let walks: number;

const show = (more: { unread?: number } = {}) =>
  slice.rooms.onFeed(
    listFeed(listed, slice.clock.now, listed.length, {
      archivedEntry: archived.length > 0,
      archivedUnread: more.unread ?? archived.filter(({ unread }) => unread > 0).length,
    }),
    slice.line,
  );
const settled = () => slice.rooms.idle();
const link = async () => {
  await show();
  slice.rooms.onReady(slice.line);
  await settled();
};
/** The page is drawn anew: other elements for the same rows. */
const again = (one: ListRow, more: Partial<ListRow> = {}): ListRow => ({
  ...row(one.title, one.preview, one.time),
  ...one,
  token: row('', null, null).token,
  ...more,
});
const titles = async (filter: string) =>
  (await http.get(`/api/chats?filter=${filter}`)).body.chats.map(({ title }: { title: string }) => title);
const idOf = async (title: string) => (await slice.chats()).find((chat) => chat.title === title)?.id;
const counts = async () => (await http.get('/api/chats')).body.counts;

beforeEach(async () => {
  [looks, walks] = [0, 0];
  listed = [
    row('Ana', 'are you there?', '17:14'),
    row('Bea', 'thank you', '17:12', { own: true, ack: 'read' }),
  ];
  archived = [];
  slice = await openSliceRoom({
    navigator: {
      walkList: async () => {
        walks += 1;
        await show();
        return listed.length;
      },
      openChat: async () => {
        throw Object.assign(new Error('not here'), { code: 'chat_not_in_list' });
      },
      readArchive: async () => {
        looks += 1;
        archived = archived.map((one) => again(one));
        return { windows: [archived], whole: true };
      },
    },
  });
  http = await serveSliceRoom(slice);
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

describe('after linking', () => {
  it('the archive is looked at once, and what is there is archived and waits on nobody', async () => {
    archived = [row('Old Client', 'when do you open?', 'Yesterday', { unread: 2 })];
    await link();
    expect(looks).toBe(1);
    expect(await titles('all')).toEqual(['Ana', 'Bea']);
    expect(await titles('archived')).toEqual(['Old Client']);
    expect(await titles('waiting')).not.toContain('Old Client');
    expect(await counts()).toEqual({ unread: 0, waiting: 1 });
    await show();
    await settled();
    expect(looks).toBe(1);
  });

  it('the panel stays closed where nothing is archived, and where a page finds what is stored', async () => {
    await link();
    expect(looks).toBe(0);
    archived = [row('Old Client', 'x', 'Yesterday')];
    await show();
    await settled();
    expect(looks).toBe(1);
    slice.rooms.onGone();
    await link();
    expect(looks).toBe(1);
    expect(await titles('archived')).toEqual(['Old Client']);
  });

  it('an archived namesake of a chat in the list is a chat of its own', async () => {
    archived = [row('Ana', 'another Ana', 'Monday')];
    await link();
    expect(await titles('all')).toEqual(['Ana', 'Bea']);
    expect(await titles('archived')).toEqual(['Ana']);
    expect(await slice.chats()).toHaveLength(3);
  });
});

describe('archiving at the phone', () => {
  const archiveAna = async (more: Partial<ListRow> = {}) => {
    const [ana, ...rest] = listed;
    listed = rest;
    archived = [again(ana as ListRow, more)];
    await show();
    await settled();
  };

  it('takes the chat out of the list, and its counts, at once', async () => {
    await link();
    const id = await idOf('Ana');
    expect(await counts()).toEqual({ unread: 0, waiting: 1 });
    slice.heard();
    await archiveAna();
    expect(looks).toBe(1);
    expect(await titles('all')).toEqual(['Bea']);
    expect(await titles('archived')).toEqual(['Ana']);
    expect(await idOf('Ana')).toBe(id);
    expect(await counts()).toEqual({ unread: 0, waiting: 0 });
    expect(slice.heard()).toContainEqual({ type: 'chat.changed', chatId: id });
  });

  it('is believed without words or picture once the whole list has been seen without it', async () => {
    await link();
    const id = await idOf('Ana');
    const before = walks;
    await archiveAna({ preview: null });
    // The list is in view as a whole: nothing needs to be scrolled.
    expect(walks).toBe(before);
    expect(await titles('archived')).toEqual(['Ana']);
    expect(await idOf('Ana')).toBe(id);
  });

  it('tells nobody of what is said there, and shows it when it is looked at', async () => {
    await link();
    await archiveAna();
    slice.heard();
    archived = archived.map((one) => ({ ...one, preview: 'still there?', time: '17:29', unread: 1 }));
    slice.clock.now += 6 * 60_000;
    await show();
    await settled();
    expect(looks).toBe(2);
    expect(slice.heard().map(({ type }) => type)).not.toContain('message.received');
    expect((await http.get('/api/chats?filter=archived')).body.chats).toMatchObject([
      { title: 'Ana', unread: 1, preview: { text: 'still there?' } },
    ]);
    expect(await counts()).toEqual({ unread: 0, waiting: 0 });
  });

  it('is seen when the chat comes back with the words that it had', async () => {
    await link();
    const id = await idOf('Ana');
    await archiveAna();
    listed = [again(archived[0] as ListRow), ...listed];
    archived = [];
    await show();
    await settled();
    expect(await titles('all')).toEqual(['Ana', 'Bea']);
    expect(await titles('archived')).toEqual([]);
    expect(await idOf('Ana')).toBe(id);
    expect(looks).toBe(1);
    expect(await counts()).toEqual({ unread: 0, waiting: 1 });
  });

  it('is seen when it comes back with other words: the archive says that it has left', async () => {
    archived = [row('Choir', 'tonight', 'Monday')];
    await link();
    const id = await idOf('Choir');
    const choir = again(archived[0] as ListRow, { preview: 'hello again', time: '17:29' });
    archived = [row('Somebody Else', 'x', 'Monday')];
    listed = [choir, ...listed];
    await show();
    await settled();
    expect(await idOf('Choir')).toBe(id);
    expect(await titles('all')).toContain('Choir');
    expect(await titles('archived')).toEqual(['Somebody Else']);
    expect(looks).toBe(2);
  });

  it('leaves a new namesake in the list a chat of its own', async () => {
    archived = [row('Choir', 'tonight', 'Monday')];
    await link();
    const id = await idOf('Choir');
    listed = [row('Choir', 'I am new here', '17:29'), ...listed];
    await show();
    await settled();
    const chats = (await slice.chats()).filter(({ title }) => title === 'Choir');
    expect(chats).toHaveLength(2);
    expect(chats.find((chat) => chat.id === id)).toMatchObject({ archived: true, preview_text: 'tonight' });
    expect(chats.find((chat) => chat.id !== id)).toMatchObject({ archived: false });
    const before = looks;
    await show();
    await settled();
    expect(looks).toBe(before);
  });

  it('needs no look when the last one comes back far down in the list', async () => {
    archived = [row('Choir', 'tonight', 'Monday')];
    await link();
    const walked = walks;
    const choir = again(archived[0] as ListRow);
    archived = [];
    const shown = listed;
    slice.hands.navigator = {
      ...slice.hands.navigator,
      walkList: async () => {
        walks += 1;
        listed = [...shown, choir];
        await show();
        return 3;
      },
    };
    await slice.rooms.onFeed(listFeed(shown, slice.clock.now, 3), slice.line);
    await settled();
    expect([looks, walks]).toEqual([1, walked + 1]);
    expect(await titles('all')).toContain('Choir');
  });
});

describe('looks are few', () => {
  it('another number beside the entry is worth one every five minutes', async () => {
    archived = [row('Choir', 'tonight', 'Monday')];
    await link();
    await show({ unread: 1 });
    await settled();
    expect(looks).toBe(1);
    slice.clock.now += 5 * 60_000;
    await show({ unread: 1 });
    await settled();
    expect(looks).toBe(2);
  });

  it('one that fails is not tried again before something changes', async () => {
    const { readArchive } = slice.hands.navigator ?? {};
    const failing = async () => {
      looks += 1;
      throw Object.assign(new Error('no'), { code: 'page_did_not_answer' });
    };
    slice.hands.navigator = { ...slice.hands.navigator, readArchive: failing };
    archived = [row('Choir', 'tonight', 'Monday')];
    await link();
    await show();
    await settled();
    expect(looks).toBe(1);
    expect(slice.rooms.catchUp.state()).toBeNull();
    slice.hands.navigator = { ...slice.hands.navigator, readArchive };
    listed = listed.slice(1);
    await show();
    await settled();
    expect(looks).toBe(2);
    expect(await titles('archived')).toEqual(['Choir']);
  });
});
