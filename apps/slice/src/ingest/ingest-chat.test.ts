import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from './testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';
import { leaveTombstones } from './tombstone.ts';

let slice: SliceRoom;
beforeEach(async () => {
  slice = await openSliceRoom();
});
afterEach(() => slice.close());

const at = (time: string) => `2026-09-30T${time}`;

/** Ana's row, selected, and her chat open for the first time. */
async function openAna(preview = 'see you', time = '17:14') {
  const ana = row('Ana', preview, time, { selected: true });
  await slice.list([ana]);
  const [chat] = await slice.chats();
  return { ana, chatId: chat?.id ?? '' };
}

describe('bubbles become messages', () => {
  it('makes the provisional message full, under the same id', async () => {
    const { chatId } = await openAna();
    const [before] = await slice.thread(chatId);
    await slice.chat(
      chatRead('Ana', [bubble('K1', 'hello', at('17:10')), bubble('K2', '*see* you', at('17:14'))]),
    );
    const thread = await slice.thread(chatId);
    expect(thread.map(({ key, text }) => [key, text])).toEqual([
      ['K1', 'hello'],
      ['K2', '*see* you'],
    ]);
    expect(thread[1]).toMatchObject({ id: before?.id, provisional: false });
  });

  it('stores what is read twice once, and says so once', async () => {
    const { chatId } = await openAna();
    const window = chatRead('Ana', [
      bubble('K1', 'hello', at('17:10')),
      bubble('K2', 'see you', at('17:14')),
    ]);
    await slice.chat(window);
    slice.heard();
    await slice.chat(window);
    expect(slice.heard()).toEqual([]);
    expect(await slice.thread(chatId)).toHaveLength(2);
  });

  it('tells of a live bubble at once and of the first reading as one fact', async () => {
    const { ana, chatId } = await openAna();
    slice.rooms.onReady(slice.line);
    await slice.list([{ ...ana, unread: 0, muted: true }]);
    await slice.rooms.idle();
    slice.heard();
    const first = [bubble('K1', 'hello', at('17:10')), bubble('K2', 'see you', at('17:14'))];
    await slice.chat(chatRead('Ana', first));
    expect(slice.heard().map(({ type }) => type)).toEqual([
      'message.changed',
      'messages.read',
      'chat.changed',
    ]);
    await slice.chat(chatRead('Ana', [bubble('K3', 'live', at('17:30'))], { order: ['K1', 'K2', 'K3'] }));
    const heard = slice.heard();
    const live = (await slice.thread(chatId)).find(({ key }) => key === 'K3');
    expect(heard).toContainEqual({ type: 'message.received', chatId, messageId: live?.id, live: true });
    const sightings = await slice.db
      .selectFrom('sighting')
      .select(['source'])
      .where('message_id', '=', live?.id ?? '')
      .execute();
    expect(sightings).toEqual([{ source: 'live' }]);
  });

  it('announces a message once, whether the list or the bubble tells it first', async () => {
    const { ana } = await openAna();
    slice.rooms.onReady(slice.line);
    await slice.list([{ ...ana, muted: true }]);
    await slice.chat(chatRead('Ana', [bubble('K2', 'see you', at('17:14'))]));
    slice.heard();
    await slice.list([{ ...ana, muted: true, preview: 'again', time: '17:30' }]);
    await slice.chat(chatRead('Ana', [bubble('K3', 'again', at('17:30'))], { order: ['K2', 'K3'] }));
    expect(slice.heard().filter(({ type }) => type === 'message.received')).toHaveLength(1);
  });

  it('never stores into a chat by its title alone', async () => {
    await slice.list([row('Ana', 'see you', '17:14', { selected: true }), row('Ana', 'other', '17:00')]);
    await slice.chat(chatRead('Ana', [bubble('K1', 'secret', at('17:10'))]));
    const texts = await slice.db
      .selectFrom('message')
      .select('text')
      .where('provisional', '=', false)
      .execute();
    expect(texts).toEqual([]);
  });

  it('lets stored keys win over the selected row', async () => {
    const { chatId } = await openAna();
    await slice.chat(chatRead('Ana', [bubble('K1', 'see you', at('17:14'))]));
    slice.rooms.onGone();
    // The row of a namesake is still selected while the chat is Ana's.
    await slice.list([row('Ana', 'somebody else', '17:20', { selected: true })]);
    await slice.chat(
      chatRead('Ana', [bubble('K1', 'see you', at('17:14')), bubble('K2', 'more', at('17:22'))]),
    );
    expect((await slice.thread(chatId)).map(({ key }) => key)).toContain('K2');
  });

  it('stores nothing of a chat that shows none of the keys it should have', async () => {
    const { chatId } = await openAna();
    await slice.chat(chatRead('Ana', [bubble('K1', 'see you', at('17:14'))]));
    await slice.chat(null);
    await slice.chat(chatRead('Ana', [bubble('X1', 'I am another Ana', at('17:20'))]));
    expect((await slice.thread(chatId)).map(({ key }) => key)).toEqual(['K1']);
  });

  it('follows edits, reactions, stars and ticks, and takes no tick back', async () => {
    const { chatId } = await openAna('mine', '17:14');
    const own = bubble('K1', 'mine', at('17:14'), { own: true, ack: 'delivered' });
    await slice.chat(chatRead('Ana', [own]));
    await slice.chat(
      chatRead('Ana', [
        { ...own, text: 'mine, better', edited: true, starred: true, reactions: ['👍'], ack: 'read' },
      ]),
    );
    await slice.chat(
      chatRead('Ana', [
        { ...own, text: 'mine, better', edited: true, starred: true, reactions: ['👍'], ack: 'sent' },
      ]),
    );
    const message = (await slice.thread(chatId)).find(({ key }) => key === 'K1');
    expect(message).toMatchObject({
      text: 'mine, better',
      edited: true,
      starred: true,
      reactions: ['👍'],
      state: 'read',
    });
    const documents = await slice.db
      .selectFrom('search_document')
      .select('text')
      .where('message_id', '=', message?.id ?? '')
      .execute();
    expect(documents).toEqual([{ text: 'mine, better' }]);
  });

  it('takes a deleted message out of search at once and lets its text go', async () => {
    const { chatId } = await openAna();
    await slice.chat(chatRead('Ana', [bubble('K1', 'see you', at('17:14'))]));
    await slice.chat(chatRead('Ana', [bubble('K1', null, at('17:14'), { kind: 'deleted' })]));
    expect((await slice.thread(chatId))[0]).toMatchObject({ kind: 'deleted', deleted: true, text: '' });
    expect(await slice.db.selectFrom('search_document').select('text').execute()).toEqual([]);
  });

  it('does not bring back what was erased', async () => {
    const { chatId } = await openAna();
    const { tombstone_key: key } = await slice.db
      .selectFrom('workspace')
      .select('tombstone_key')
      .executeTakeFirstOrThrow();
    await leaveTombstones(slice.db, key, slice.line.id, 'message', ['K1']);
    await slice.chat(
      chatRead('Ana', [bubble('K1', 'erased', at('17:10')), bubble('K2', 'see you', at('17:14'))]),
    );
    expect((await slice.thread(chatId)).map((message) => message.key)).toEqual(['K2']);
  });

  it('links a quote to the message it quotes', async () => {
    const { chatId } = await openAna();
    await slice.chat(
      chatRead('Ana', [bubble('K1', 'shall we meet?', at('17:10')), bubble('K2', 'see you', at('17:14'))]),
    );
    await slice.chat(
      chatRead(
        'Ana',
        [bubble('K3', 'yes', at('17:15'), { quoted: { author: 'Me', text: 'shall we meet?' } })],
        { order: ['K1', 'K2', 'K3'] },
      ),
    );
    const thread = await slice.thread(chatId);
    expect(thread[2]?.quoted_message_id).toBe(thread[0]?.id);
  });

  it('makes the authors of a group identities but no contacts, and waits for nobody but a mention', async () => {
    await slice.list([row('Team', 'lunch?', '17:14', { group: true, previewAuthor: 'Bea', selected: true })]);
    const [chat] = await slice.chats();
    const window = chatRead(
      'Team',
      [
        bubble('K1', 'hi all', at('17:10'), { author: '~Caio' }),
        bubble('K2', 'lunch?', at('17:14'), { author: 'Bea' }),
      ],
      { header: { title: 'Team', subtitle: null, group: true, presence: null } },
    );
    await slice.chat(window);
    const identities = await slice.db
      .selectFrom('identity')
      .select(['kind', 'value', 'contact_id'])
      .orderBy('value')
      .execute();
    expect(identities).toEqual([
      { kind: 'title', value: 'Bea', contact_id: null },
      { kind: 'push-name', value: 'Caio', contact_id: null },
    ]);
    expect((await slice.chats())[0]?.ball).toBe('nobody');
    await slice.chat({
      ...window,
      order: ['K1', 'K2', 'K3'],
      messages: [bubble('K3', '@Me are you in?', at('17:15'), { author: 'Bea' })],
    });
    expect((await slice.chats()).find(({ id }) => id === chat?.id)).toMatchObject({
      ball: 'me',
      ball_reason: 'mentioned',
    });
  });

  it('knows who began once the page says that nothing is older', async () => {
    const { chatId } = await openAna();
    await slice.chat(
      chatRead(
        'Ana',
        [
          bubble('S', 'Messages are end-to-end encrypted.', null, { kind: 'system', own: null }),
          bubble('K1', 'hello', at('17:10'), { own: true, ack: 'read' }),
          bubble('K2', 'see you', at('17:14')),
        ],
        { historyEnd: true },
      ),
    );
    const [chat] = await slice.chats();
    expect(chat).toMatchObject({ history: 'all', started_by: 'me', kind: 'direct' });
    const contact = await slice.db.selectFrom('contact').selectAll().executeTakeFirstOrThrow();
    expect((await slice.thread(chatId)).find(({ key }) => key === 'K1')?.id).toBe(
      contact.began_with_message_id,
    );
  });

  it('learns JID and number where the first generation tells them', async () => {
    await openAna();
    const id = 'false_5511912345678@c.us_3A12';
    await slice.chat(chatRead('Ana', [bubble('3A12', 'see you', at('17:14'), { id })]));
    const [chat] = await slice.chats();
    expect(chat).toMatchObject({ jid: '5511912345678@c.us', phone: '+5511912345678' });
  });

  it('does not move the ball for a system line', async () => {
    const { chatId } = await openAna();
    await slice.chat(
      chatRead('Ana', [
        bubble('K1', 'see you', at('17:14')),
        bubble('K2', 'ok', at('17:15'), { own: true, ack: 'sent' }),
      ]),
    );
    await slice.chat(
      chatRead(
        'Ana',
        [bubble('S1', 'Ana changed their number', at('17:16'), { kind: 'system', own: null })],
        { order: ['K1', 'K2', 'S1'] },
      ),
    );
    expect((await slice.chats()).find(({ id }) => id === chatId)).toMatchObject({
      ball: 'them',
      preview_text: 'ok',
    });
  });

  it('does not lose a message for a shell that is not loaded', async () => {
    const { chatId } = await openAna();
    const shell = { ...bubble('K1', null, null), loaded: false };
    await slice.chat(chatRead('Ana', [shell, bubble('K2', 'see you', at('17:14'))]));
    await slice.chat(chatRead('Ana', [bubble('K1', 'older', at('17:14'))], { order: ['K1', 'K2'] }));
    expect((await slice.thread(chatId)).map(({ key }) => key)).toEqual(['K1', 'K2']);
  });

  it('lets a provisional message go that the page no longer has', async () => {
    const { chatId } = await openAna('taken back on the phone', '17:14');
    slice.clock.now += 60_000;
    await slice.chat(chatRead('Ana', [bubble('K1', 'older', at('17:10'))]));
    expect((await slice.thread(chatId)).map(({ text }) => text)).toEqual(['older']);
  });

  it('keeps texts, names and numbers out of the log', async () => {
    await openAna('canary-text', '17:14');
    await slice.chat(chatRead('Ana', [bubble('K1', 'canary-text', at('17:14'))]));
    expect(slice.lines.join('')).not.toMatch(/canary|Ana/);
  });

  it('tells namesakes apart by what their rows said, when one is opened for the first time', async () => {
    await slice.list([row('Ana', 'one', '17:14'), row('Ana', 'two', '16:00', { selected: true })]);
    await slice.chat(chatRead('Ana', [bubble('K1', 'older', at('15:00')), bubble('K2', 'two', at('16:00'))]));
    const second = (await slice.chats()).find(({ preview_text }) => preview_text === 'two');
    expect((await slice.thread(second?.id ?? '')).map(({ key }) => key)).toEqual(['K1', 'K2']);
  });

  it('gives nothing that a namesake said to the one that is proved after it', async () => {
    await slice.list([row('Bruno', 'of one', '17:10', { selected: true }), row('Bruno', 'of two', '17:11')]);
    await slice.chat(chatRead('Bruno', [bubble('A1', 'of one', at('17:10'))]));
    await slice.list([row('Bruno', 'of one', '17:10'), row('Bruno', 'of two', '17:11', { selected: true })]);
    await slice.chat(chatRead('Bruno', [bubble('B1', 'of two', at('17:11'))]));
    // So much came that nothing known is left in the window: nobody can tell whose it is.
    await slice.list([]);
    await slice.chat(chatRead('Bruno', [bubble('A8', 'one again', at('17:20'))]));
    await slice.chat(
      chatRead('Bruno', [bubble('B1', 'of two', at('17:11')), bubble('B2', 'two again', at('17:21'))]),
    );
    const threads = await Promise.all((await slice.chats()).map(({ id }) => slice.thread(id)));
    const keys = threads.map((thread) => thread.flatMap(({ key }) => key ?? []).join()).toSorted();
    expect(keys).toEqual(['A1', 'B1,B2']);
  });

  it('lets the hands know which row each of two namesakes that say the same was made of', async () => {
    const rows = [row('Ana', 'Good morning', '17:14'), row('Ana', 'Good morning', '17:14')];
    await slice.list(rows);
    const asked: (number | null)[] = [];
    slice.hands.navigator = {
      walkList: async () => 2,
      openChat: async ({ hint }) => {
        asked.push(hint.token);
        const messages = [bubble(`key of ${hint.token}`, 'Good morning', at('17:14'))];
        return { proof: 'first', phone: null, chat: chatRead('Ana', messages) };
      },
    };
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(asked.toSorted()).toEqual(rows.map(({ token }) => token).toSorted());
    for (const chat of await slice.chats()) {
      const keys = (await slice.thread(chat.id)).map(({ key }) => key);
      expect(keys).toHaveLength(1);
      expect(keys[0]).toMatch(/^key of/);
    }
  });

  it('gives a renamed chat back its row when its keys show, and lets the chat go that was made for the row', async () => {
    const { chatId } = await openAna();
    await slice.chat(chatRead('Ana', [bubble('K1', 'see you', at('17:14'))]));
    slice.rooms.onGone();
    await slice.list([row('Ana Silva', 'new words', '17:20', { selected: true })]);
    expect(await slice.chats()).toHaveLength(2);
    slice.heard();
    await slice.chat(
      chatRead('Ana Silva', [bubble('K1', 'see you', at('17:14')), bubble('K2', 'new words', at('17:20'))]),
    );
    const chats = await slice.chats();
    expect(chats.map(({ id, title }) => [id, title])).toEqual([[chatId, 'Ana Silva']]);
    expect(slice.heard().map(({ type }) => type)).toContain('chat.removed');
  });

  it('can be removed with its whole line, namesakes and all', async () => {
    const named = (time: string) => row('+55 11 91234-5678', 'x', time, { group: false });
    await slice.list([
      row('Ana', 'one', '17:14', { group: false }),
      row('Ana', 'two', '16:00', { group: false }),
      named('15:00'),
    ]);
    await slice.db.deleteFrom('line').execute();
    expect(await slice.db.selectFrom('identity').select('id').execute()).toEqual([]);
  });

  it('keeps a long text whole when its bubble shows the beginning only', async () => {
    const whole = 'word '.repeat(100).trim();
    const { chatId } = await openAna(whole);
    await slice.chat(chatRead('Ana', [bubble('K1', `${whole.slice(0, 300)}…`, at('17:14'))]));
    expect((await slice.thread(chatId)).map(({ key, text }) => [key, text])).toEqual([['K1', whole]]);
  });
});
