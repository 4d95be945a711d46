import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from './testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';

let slice: SliceRoom;
beforeEach(async () => {
  slice = await openSliceRoom();
});
afterEach(() => slice.close());

describe('the chat list becomes chats', () => {
  it('stores rows as chats in the order of the screen, with the preview as a provisional message', async () => {
    await slice.list([
      row('Ana', 'see you', '17:14', { unread: 2 }),
      row('Bea', 'bye', '17:14', { own: true, ack: 'sent-or-later' }),
      row('Caio', 'ok', 'Yesterday'),
    ]);
    const chats = await slice.chats();
    expect(chats.map(({ title, unread, ball }) => [title, unread, ball])).toEqual([
      ['Ana', 2, 'me'],
      ['Bea', 0, 'them'],
      ['Caio', 0, 'me'],
    ]);
    const [message] = await slice.thread(chats[0]?.id ?? '');
    expect(message).toMatchObject({ text: 'see you', provisional: true, key: null, precision: 'minute' });
    expect(chats[0]?.last_message_id).toBe(message?.id);
  });

  it('stores a window that is read twice once', async () => {
    const rows = [row('Ana', 'see you', '17:14')];
    await slice.list(rows);
    slice.heard();
    await slice.list(rows);
    await slice.list([row('Ana', 'see you', '17:14')]);
    const [chat] = await slice.chats();
    expect(await slice.thread(chat?.id ?? '')).toHaveLength(1);
    expect(await slice.chats()).toHaveLength(1);
  });

  it('tells of nobody when hundreds of previews come at linking', async () => {
    slice.rooms.onReady(slice.line);
    await slice.list([row('Ana', 'see you', '17:29', { unread: 2 })]);
    expect(slice.heard().filter(({ type }) => type === 'message.received')).toEqual([]);
  });

  it('tells at once of a live message in a chat that is not open', async () => {
    const ana = row('Ana', 'see you', '17:14');
    slice.rooms.onReady(slice.line);
    await slice.list([ana]);
    slice.heard();
    await slice.list([{ ...ana, preview: 'are you there?', time: '17:30', unread: 1 }]);
    const [chat] = await slice.chats();
    const received = slice.heard().find(({ type }) => type === 'message.received');
    expect(received).toMatchObject({ chatId: chat?.id, live: true });
    expect((await slice.thread(chat?.id ?? '')).map(({ text }) => text)).toEqual([
      'see you',
      'are you there?',
    ]);
    expect(chat).toMatchObject({ unread: 1, preview_text: 'are you there?', ball: 'me' });
    expect(chat?.first_unread_message_id).toBe((await slice.thread(chat?.id ?? ''))[1]?.id);
  });

  it('tells nobody of what was missed while the page was away, but shows it', async () => {
    await slice.list([row('Ana', 'see you', '17:14')]);
    slice.rooms.onGone();
    slice.heard();
    slice.rooms.onReady(slice.line);
    await slice.list([row('Ana', 'missed', '17:28', { unread: 1 })]);
    const heard = slice.heard().map(({ type }) => type);
    expect(heard).toContain('chat.changed');
    expect(heard).not.toContain('message.received');
    expect((await slice.chats())[0]?.preview_text).toBe('missed');
  });

  it('tells at once of a live message that came under a dialog which covers the page', async () => {
    const ana = row('Ana', 'see you', '17:14');
    slice.rooms.onReady(slice.line);
    await slice.list([ana]);
    slice.rooms.onCovered();
    slice.heard();
    await slice.list([{ ...ana, preview: 'are you there?', time: '17:30', unread: 1 }]);
    expect(slice.heard()).toContainEqual(expect.objectContaining({ type: 'message.received', live: true }));
    // What stands when it is answered was told already.
    slice.rooms.onReady(slice.line);
    await slice.list([{ ...ana, preview: 'are you there?', time: '17:30', unread: 1 }]);
    expect(slice.heard().filter(({ type }) => type === 'message.received')).toEqual([]);
  });

  it('tells at once of a live message in a chat whose row was never in view', async () => {
    await slice.list([row('Ana', 'see you', '16:00'), row('Deep down', 'old', 'Yesterday')]);
    slice.rooms.onGone();
    slice.rooms.onReady(slice.line);
    const ana = row('Ana', 'see you', '16:00');
    await slice.list([ana], 200);
    slice.heard();
    await slice.list([row('Deep down', 'anybody?', '17:30', { unread: 1 }), ana], 200);
    expect(slice.heard()).toContainEqual(expect.objectContaining({ type: 'message.received', live: true }));
  });

  it('takes the first change after the page is ready for live, when its list was stored before', async () => {
    const ana = row('Ana', 'see you', '17:14');
    await slice.list([ana]);
    slice.rooms.onReady(slice.line);
    slice.heard();
    await slice.list([{ ...ana, preview: 'first', time: '17:30', unread: 1 }]);
    expect(slice.heard()).toContainEqual(expect.objectContaining({ type: 'message.received', live: true }));
  });

  it('reads the tick of the newest own message from the list while another chat is open', async () => {
    const ana = row('Ana', 'hi', '17:14', { own: true, ack: 'sent' });
    await slice.list([ana]);
    const [chat] = await slice.chats();
    await slice.chat(chatRead('Ana', [bubble('OWN', 'hi', '2026-09-30T17:14', { own: true, ack: 'sent' })]));
    await slice.list([{ ...ana, selected: true }]);
    await slice.chat(chatRead('Ana', [bubble('OWN', 'hi', '2026-09-30T17:14', { own: true, ack: 'sent' })]));
    await slice.chat(chatRead('Bea', [bubble('HERS', 'yo', '2026-09-30T17:00')]));
    slice.heard();
    for (const ack of ['sent-or-later', 'delivered', 'read'] as const) {
      await slice.list([{ ...ana, ack }]);
      const [message] = await slice.thread(chat?.id ?? '');
      expect(message).toMatchObject({ key: 'OWN', state: ack });
      expect(slice.heard()).toContainEqual({
        type: 'message.changed',
        chatId: chat?.id,
        messageId: message?.id,
      });
    }
    expect((await slice.chats())[0]?.preview_ack).toBe('read');
  });

  it('moves ticks forward and never back', async () => {
    const ana = row('Ana', 'hi', '17:14', { own: true, ack: 'read' });
    await slice.list([ana]);
    await slice.list([{ ...ana, ack: 'sent' }]);
    const [chat] = await slice.chats();
    expect((await slice.thread(chat?.id ?? ''))[0]?.state).toBe('read');
  });

  it('keeps the chat of a renamed contact and dates both titles', async () => {
    const ana = row('Ana', 'hi', '17:14', { group: false });
    await slice.list([ana]);
    await slice.list([{ ...ana, title: 'Ana Silva' }]);
    const chats = await slice.chats();
    expect(chats.map(({ title }) => title)).toEqual(['Ana Silva']);
    const titles = await slice.db.selectFrom('chat_title').select('title').orderBy('first_seen_at').execute();
    expect(titles.map(({ title }) => title)).toEqual(['Ana', 'Ana Silva']);
    const contact = await slice.db.selectFrom('contact').selectAll().executeTakeFirstOrThrow();
    expect(contact).toMatchObject({ name: 'Ana Silva', id: chats[0]?.contact_id });
    const identities = await slice.db
      .selectFrom('identity')
      .select(['kind', 'value'])
      .orderBy('value')
      .execute();
    expect(identities).toEqual([
      { kind: 'title', value: 'Ana' },
      { kind: 'title', value: 'Ana Silva' },
    ]);
  });

  it('keeps namesakes apart, and stores nothing while it cannot tell', async () => {
    const one = row('Ana', 'one', '17:14');
    await slice.list([one, row('Ana', 'two', '16:00')]);
    expect(await slice.chats()).toHaveLength(2);
    slice.rooms.onGone();
    await slice.list([row('Ana', 'three', '17:20'), row('Ana', 'two', '16:00')]);
    const chats = await slice.chats();
    expect(chats.map(({ preview_text }) => preview_text)).toEqual(['one', 'two']);
  });

  it('makes a contact with a number of a chat that has a number for a title', async () => {
    await slice.list([row('+55 11 91234-5678', 'hi', '17:14')]);
    const [chat] = await slice.chats();
    expect(chat).toMatchObject({ kind: 'direct', phone: '+5511912345678' });
    const phones = await slice.db
      .selectFrom('identity')
      .select(['value', 'contact_id'])
      .where('kind', '=', 'phone')
      .execute();
    expect(phones).toEqual([{ value: '+5511912345678', contact_id: chat?.contact_id }]);
  });

  it('shows who is typing without losing the preview', async () => {
    const ana = row('Ana', 'hi', '17:14');
    await slice.list([ana]);
    slice.heard();
    await slice.list([{ ...ana, preview: null, typing: true }]);
    const [chat] = await slice.chats();
    expect(slice.heard()).toContainEqual({ type: 'chat.changed', chatId: chat?.id });
    expect(chat?.preview_text).toBe('hi');
    expect(await slice.thread(chat?.id ?? '')).toHaveLength(1);
  });

  it('takes no reaction, vote or draft for a message', async () => {
    const ana = row('Ana', 'hi', '17:14');
    await slice.list([ana]);
    await slice.list([{ ...ana, preview: 'Reacted 👍 to: "hi"', time: '17:20' }]);
    await slice.list([{ ...ana, preview: 'not sent yet', draft: true, time: '17:21' }]);
    const [chat] = await slice.chats();
    expect((await slice.thread(chat?.id ?? '')).map(({ text }) => text)).toEqual(['hi']);
  });

  it('ignores what is shown while the list is searched', async () => {
    await slice.rooms.onFeed(
      {
        type: 'list',
        at: slice.clock.now,
        list: {
          total: 1,
          searching: true,
          archivedUnread: 0,
          archivedEntry: false,
          rows: [row('Hit', 'x', '17:00')],
        },
      },
      slice.line,
    );
    expect(await slice.chats()).toEqual([]);
  });

  it('keeps one picture however many rows show it', async () => {
    slice.hands.navigator = { walkList: async () => 0, captureFace: async () => Buffer.from('same picture') };
    slice.rooms.onReady(slice.line);
    await slice.list([
      row('Ana', 'hi', '17:14', { avatarKey: 'a' }),
      row('Bea', 'hi', '17:13', { avatarKey: 'b' }),
    ]);
    await slice.rooms.idle();
    const chats = await slice.chats();
    expect(chats[0]?.face_id).toBe(chats[1]?.face_id);
    expect(await slice.db.selectFrom('face').select('id').execute()).toHaveLength(1);
  });
});
