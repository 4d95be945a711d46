import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactOfChat, type OtherSide } from './contact-of-chat.store.ts';
import { row } from './testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';

let slice: SliceRoom;
beforeEach(async () => {
  slice = await openSliceRoom();
});
afterEach(() => slice.close());

/** A chat of unknown kind, which has no contact yet, and what became known of its other side. */
async function sideOf(title: string, more: Partial<OtherSide> = {}): Promise<OtherSide> {
  await slice.list([row(title, 'hi', '17:14')]);
  const chat = (await slice.chats()).find((one) => one.title === title && one.contact_id === null);
  return {
    chatId: chat?.id ?? '',
    lineId: slice.line.id,
    title,
    phone: null,
    jid: null,
    contactId: null,
    source: 'header',
    ...more,
  };
}
const give = (side: OtherSide) => slice.db.transaction().execute((tx) => contactOfChat(tx, side));
const identities = async () =>
  (
    await slice.db
      .selectFrom('identity')
      .select(['kind', 'value', 'contact_id', 'source', 'proof'])
      .orderBy('kind')
      .orderBy('value')
      .execute()
  ).map(({ kind, value, contact_id, source, proof }) => [kind, value, contact_id, source, proof]);

describe('the contact of a direct chat', () => {
  it('is new where nothing is known, with title and number as its identities', async () => {
    const id = await give(await sideOf('Ana', { phone: '+5511912345678' }));
    expect((await slice.chats())[0]?.contact_id).toBe(id);
    expect(await identities()).toEqual([
      ['phone', '+5511912345678', id, 'header', 'title, drawer or key'],
      ['title', 'Ana', id, 'header', null],
    ]);
  });

  it('is the one who has the number already, whatever the title', async () => {
    const first = await give(await sideOf('Ana', { phone: '+5511912345678' }));
    const second = await give(await sideOf('Ana Silva', { phone: '+5511912345678' }));
    expect(second).toBe(first);
    const contact = await slice.db.selectFrom('contact').select('name').executeTakeFirstOrThrow();
    expect(contact.name).toBe('Ana Silva');
  });

  it('is the one who has the JID already, hidden ids too', async () => {
    const first = await give(await sideOf('Ana', { jid: '123@lid' }));
    expect(await give(await sideOf('Ana Silva', { jid: '123@lid' }))).toBe(first);
    expect((await identities()).filter(([kind]) => kind === 'lid')).toHaveLength(1);
  });

  it('is never found by its title: namesakes are two', async () => {
    const first = await give(await sideOf('Ana'));
    await slice.list([row('Ana', 'hi', '17:14'), row('Ana', 'another', '17:20')]);
    const other = (await slice.chats()).find(({ contact_id }) => contact_id === null);
    const second = await give({
      chatId: other?.id ?? '',
      lineId: slice.line.id,
      title: 'Ana',
      phone: null,
      jid: null,
      contactId: null,
      source: 'list',
    });
    expect(second).not.toBe(first);
  });

  it('takes a number that was an author’s of a group before and nobody’s contact', async () => {
    await slice.db
      .insertInto('identity')
      .values({ line_id: slice.line.id, kind: 'phone', value: '+5511912345678', source: 'message' })
      .execute();
    const id = await give(await sideOf('Ana', { phone: '+5511912345678' }));
    expect((await identities()).find(([kind]) => kind === 'phone')?.[2]).toBe(id);
  });

  it('keeps the name that a person gave it, and dates every title', async () => {
    const side = await sideOf('Ana');
    const id = await give(side);
    await slice.db.updateTable('contact').set({ name: 'Ana from work', name_by_hand: true }).execute();
    await give({ ...side, contactId: id, title: 'Ana Silva' });
    const contact = await slice.db.selectFrom('contact').select('name').executeTakeFirstOrThrow();
    expect(contact.name).toBe('Ana from work');
    expect((await identities()).map(([, value]) => value)).toEqual(['Ana', 'Ana Silva']);
  });
});
