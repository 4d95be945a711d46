import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { pageHands } from '../ingest/testing/page-hands.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';

let slice: SliceRoom;
let http: SliceHttp;
beforeEach(async () => {
  slice = await openSliceRoom();
  http = await serveSliceRoom(slice);
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

const titles = (body: { chats: { title: string }[] }) => body.chats.map(({ title }) => title);

describe('the list of chats', () => {
  it('pages by key, pinned first, then newest, without a gap or a double', async () => {
    const rows = Array.from({ length: 25 }, (_, index) =>
      row(`Chat ${index}`, 'hi', `16:${String(59 - index).padStart(2, '0')}`),
    );
    await slice.list([
      row('Pinned', 'old', '9/14/2026', { pinned: true }),
      ...rows,
      row('Timeless', null, null),
    ]);
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await http.get(`/api/chats?limit=10${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...titles(body));
      if (!body.next) break;
      cursor = body.next;
    }
    expect(seen).toEqual(['Pinned', ...rows.map(({ title }) => title), 'Timeless']);
  });

  it('filters, counts, and finds titles without case and accents', async () => {
    await slice.list([
      row('João', 'hi', '17:14', { unread: 3 }),
      row('Team', 'hi', '17:13', { group: true, previewAuthor: 'Bea' }),
      row('Mine', 'done', '17:12', { own: true }),
      row('Marked', 'x', '17:11', { markedUnread: true, own: true }),
    ]);
    expect(titles((await http.get('/api/chats?filter=unread')).body)).toEqual(['João', 'Marked']);
    expect(titles((await http.get('/api/chats?filter=waiting')).body)).toEqual(['João']);
    expect(titles((await http.get('/api/chats?filter=groups')).body)).toEqual(['Team']);
    const { body } = await http.get('/api/chats?q=JOAO');
    expect(titles(body)).toEqual(['João']);
    expect(body.counts).toEqual({ unread: 2, waiting: 1 });
    expect((await http.get('/api/chats?filter=archived')).body).toMatchObject({
      chats: [],
      counts: { unread: 2 },
    });
  });

  it('tells namesakes apart by phone, by when they were first seen, or by a number', async () => {
    const rows = ['17:14', '16:00', '15:30'].map((time, n) => row('Ana', String(n), time));
    await slice.list([...rows, row('Bea', 'x', '15:00')]);
    const hints = async () =>
      (await http.get('/api/chats')).body.chats.map(({ namesake }: { namesake: unknown }) => namesake);
    const [first, second, third, alone] = await hints();
    // All came with the first look at the list: only a number is left.
    expect([first.since, second.since, third.since, alone]).toEqual([null, null, null, null]);
    expect([first, second, third].map(({ number }) => number).sort()).toEqual([1, 2, 3]);

    const [oldest, older] = await slice.chats();
    const came = (id: string | undefined, at: string) =>
      slice.db.updateTable('chat').set({ created_at: at }).where('id', '=', id!).execute();
    await came(oldest?.id, '2026-01-02T12:00:00Z');
    await came(older?.id, '2026-01-02T12:05:00Z');
    await slice.db.updateTable('chat').set({ phone: '+5511912345678' }).where('id', '=', older!.id).execute();
    expect(await hints()).toEqual([
      { phone: null, since: { at: '2026-01-02T12:00:00.000Z', withTime: true }, number: 1 },
      { phone: '+5511912345678', since: { at: '2026-01-02T12:05:00.000Z', withTime: true }, number: 2 },
      { phone: null, since: { at: expect.any(String), withTime: false }, number: 3 },
      null,
    ]);
  });

  it('refuses a position that is none', async () => {
    expect((await http.get('/api/chats?cursor=nonsense')).body.error.code).toBe('cursor_invalid');
  });
});

describe('one chat', () => {
  const open = async (more = {}) => {
    await slice.list([row('Ana', 'see you', '17:14', { selected: true, ...more })]);
    return (await slice.chats())[0]?.id ?? '';
  };

  it('is not opened in the page while it is unread, unless the person agrees', async () => {
    const hands = pageHands('Ana', '2026-09-30T17:14');
    hands.page.add('K1', 'see you', false);
    slice.hands.navigator = hands.navigator;
    const chatId = await open({ unread: 2 });
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect((await http.post(`/api/chats/${chatId}/open`, { readUnread: false })).body).toEqual({
      reading: 'stored',
    });
    expect((await slice.thread(chatId))[0]?.provisional).toBe(true);
    expect((await http.post(`/api/chats/${chatId}/open`, { readUnread: true })).body).toEqual({
      reading: 'queued',
    });
    await expect.poll(async () => (await slice.thread(chatId))[0]?.key).toBe('K1');
  });

  it('is not opened in the page either while it is marked as unread', async () => {
    const hands = pageHands('Ana', '2026-09-30T17:14');
    hands.page.add('K1', 'see you', false);
    slice.hands.navigator = hands.navigator;
    const chatId = await open({ markedUnread: true });
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    const ask = async (readUnread: boolean) =>
      (await http.post(`/api/chats/${chatId}/open`, { readUnread })).body;
    expect(await ask(false)).toEqual({ reading: 'stored' });
    expect((await slice.thread(chatId))[0]?.provisional).toBe(true);
    expect(await ask(true)).toEqual({ reading: 'queued' });
  });

  it('shows what is stored while the page is away', async () => {
    const chatId = await open();
    expect((await http.post(`/api/chats/${chatId}/open`, { readUnread: false })).body).toEqual({
      reading: 'stored',
    });
    expect((await http.post(`/api/chats/${chatId}/older`)).body.error.code).toBe('page_not_ready');
  });

  it('reads older messages until the page says that there are none', async () => {
    const hands = pageHands('Ana', '2026-09-30T17:14');
    hands.page.add('K1', 'older', false);
    hands.page.add('K2', 'see you', false);
    const chatId = await open();
    slice.hands.navigator = hands.navigator;
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    hands.navigator.loadOlder = async () => ({
      proof: 'key',
      phone: null,
      chat: { ...hands.page.window(), historyEnd: true },
    });
    expect((await http.post(`/api/chats/${chatId}/older`)).body).toEqual({ added: 0, history: 'all' });
    expect((await http.get(`/api/chats/${chatId}`)).body.history).toBe('all');
  });

  it('counts older messages that the reader told before the hands came back', async () => {
    const hands = pageHands('Ana', '2026-09-30T17:14');
    const newest = hands.page.add('K2', 'see you', false);
    const chatId = await open();
    slice.hands.navigator = hands.navigator;
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    const older = ['A', 'B', 'C'].map((key) => bubble(key, `older ${key}`, '2026-09-29T10:00'));
    const window = chatRead('Ana', [...older, newest]);
    hands.navigator.loadOlder = async () => {
      await slice.chat(window);
      return { proof: 'key', phone: null, chat: window };
    };
    expect((await http.post(`/api/chats/${chatId}/older`)).body).toEqual({ added: 3, history: 'part' });
    expect((await http.post(`/api/chats/${chatId}/older`)).body).toEqual({
      added: 0,
      history: 'unavailable',
    });
  });

  it('says when the other side was last seen, and nothing of WhatsApp’s own hints', async () => {
    const chatId = await open();
    const under = async (subtitle: string) => {
      const messages = [bubble('K1', 'see you', '2026-09-30T17:14')];
      const header = { title: 'Ana', subtitle, group: false, presence: null };
      await slice.chat(chatRead('Ana', messages, { header }));
      const { body } = await http.get(`/api/chats/${chatId}`);
      return [body.subtitle, body.lastSeenAt];
    };
    expect(await under('click here for contact info')).toEqual([null, null]);
    expect(await under('last seen yesterday at 3:41 AM')).toEqual([null, '2026-09-29T03:41:00.000Z']);
    expect(await under('click here for contact info')).toEqual([null, '2026-09-29T03:41:00.000Z']);
    expect(await under('online')).toEqual(['online', null]);
    await slice.chat(null);
    expect((await http.get(`/api/chats/${chatId}`)).body.subtitle).toBeNull();
  });

  it('lets nobody wait by hand, until the next message', async () => {
    const chatId = await open();
    expect((await http.post(`/api/chats/${chatId}/ball`, { ball: 'nobody' })).body).toEqual({
      chatId,
      ball: 'nobody',
    });
    await slice.chat(chatRead('Ana', [bubble('K1', 'see you', '2026-09-30T17:14')]));
    expect((await slice.chats())[0]?.ball).toBe('nobody');
    const acts = await slice.db.selectFrom('act').selectAll().execute();
    const who = { actor: 'user', actor_id: slice.database.memberId };
    expect(acts).toMatchObject([{ ...who, what: 'chat.ball-set', subject_ids: [chatId] }]);
    await slice.chat(chatRead('Ana', [bubble('K2', 'hello?', '2026-09-30T17:20')], { order: ['K1', 'K2'] }));
    expect((await slice.chats())[0]).toMatchObject({ ball: 'me', ball_by_hand: false });
    await http.post(`/api/chats/${chatId}/ball`, { ball: 'nobody' });
    expect((await http.post(`/api/chats/${chatId}/ball`, { ball: 'auto' })).body.ball).toBe('me');
  });

  it('keeps both texts when two tabs write one draft', async () => {
    const chatId = await open();
    const put = (text: string, baseVersion: number) =>
      http.put(`/api/chats/${chatId}/draft`, { text, quotedMessageId: null, baseVersion });
    expect((await put('first', 0)).body).toEqual({ version: 1, conflict: false });
    expect((await put('first, longer', 1)).body).toEqual({ version: 2, conflict: false });
    expect((await put('from the other tab', 1)).body).toEqual({ version: 3, conflict: true });
    const { body } = await http.get(`/api/chats/${chatId}`);
    expect([body.draft.text, body.otherDraft.text]).toEqual(['from the other tab', 'first, longer']);
    const drafts = (await http.get('/api/chats?filter=drafts')).body;
    expect(drafts.chats).toMatchObject([{ title: 'Ana', draft: true, draftText: 'from the other tab' }]);
    expect((await put('from a third tab', 2)).body).toEqual({ version: 4, conflict: true });
    expect((await http.get(`/api/chats/${chatId}`)).body.otherDraft.text).toBe(
      'first, longer\n\nfrom the other tab',
    );
    await put('', 4);
    expect((await http.get('/api/chats')).body.chats[0]).toMatchObject({ draft: false, draftText: null });
    await http.delete(`/api/chats/${chatId}/other-draft`);
    expect((await http.get(`/api/chats/${chatId}`)).body.otherDraft).toBeNull();
  });

  it('says why nothing can be sent to namesakes that were never read', async () => {
    await slice.list([row('Ana', 'one', '17:14'), row('Ana', 'two', '16:00')]);
    const [chat] = await slice.chats();
    const cannotSend = async () => (await http.get(`/api/chats/${chat?.id}`)).body.cannotSend;
    // The rows that they were made of are there.
    expect(await cannotSend()).toBeNull();
    slice.rooms.onGone();
    expect(await cannotSend()).toMatch(/Several chats/);
  });

  it('is not found when it is not there', async () => {
    expect((await http.get('/api/chats/00000000-0000-7000-8000-000000000000')).body.error.code).toBe(
      'chat_not_found',
    );
  });
});
