import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dropEmptyChat } from './drop-empty-chat.ts';
import { bubble, chatRead, row } from './testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';

let slice: SliceRoom;
let chatId: string;
beforeEach(async () => {
  slice = await openSliceRoom();
  await slice.list([row('Ana', 'see you', '17:14', { selected: true, group: false })]);
  chatId = (await slice.chats())[0]?.id ?? '';
});
afterEach(() => slice.close());

const contacts = async () =>
  (await slice.db.selectFrom('contact').select('name').execute()).map(({ name }) => name);

describe('a chat of which nothing but its preview is known', () => {
  it('goes with its contact and the names that only it had', async () => {
    expect(await dropEmptyChat(slice.db, chatId)).toBe(true);
    expect([await slice.chats(), await contacts()]).toEqual([[], []]);
    expect(await slice.db.selectFrom('identity').select('value').execute()).toEqual([]);
  });

  it('leaves a contact that a person named', async () => {
    await slice.db.updateTable('contact').set({ name: 'Ana from work', name_by_hand: true }).execute();
    expect(await dropEmptyChat(slice.db, chatId)).toBe(true);
    expect(await contacts()).toEqual(['Ana from work']);
  });

  it('leaves a contact that has another chat', async () => {
    await slice.list([row('Ana at home', 'hi', '17:20', { group: false })]);
    const [{ contact_id: contact } = { contact_id: null }] = (await slice.chats()).filter(
      ({ id }) => id === chatId,
    );
    await slice.db.updateTable('chat').set({ contact_id: contact }).where('id', '!=', chatId).execute();
    await dropEmptyChat(slice.db, chatId);
    expect(await contacts()).toContain('Ana');
  });

  it('keeps numbers as identities of nobody', async () => {
    await slice.list([row('+55 11 91234-5678', 'hi', '17:15')]);
    const chat = (await slice.chats()).find(({ phone }) => phone !== null);
    await dropEmptyChat(slice.db, chat?.id ?? '');
    const phones = await slice.db
      .selectFrom('identity')
      .select(['value', 'contact_id'])
      .where('kind', '=', 'phone')
      .execute();
    expect(phones).toEqual([{ value: '+5511912345678', contact_id: null }]);
  });

  it('is nothing to drop when it is gone already', async () => {
    await dropEmptyChat(slice.db, chatId);
    expect(await dropEmptyChat(slice.db, chatId)).toBe(false);
  });
});

describe('a chat with more to it stays', () => {
  const stays = async () => {
    expect(await dropEmptyChat(slice.db, chatId)).toBe(false);
    expect((await slice.chats()).map(({ id }) => id)).toEqual([chatId]);
  };

  it('when a bubble of it was read', async () => {
    await slice.chat(chatRead('Ana', [bubble('K1', 'see you', '2026-09-30T17:14')]));
    await stays();
  });

  it('when something was begun to be written to it, but not for an empty draft', async () => {
    const draft = { chat_id: chatId, member_id: slice.database.memberId, text: 'Dear Ana' };
    await slice.db.insertInto('draft').values(draft).execute();
    await stays();
    await slice.db.updateTable('draft').set({ text: '' }).execute();
    expect(await dropEmptyChat(slice.db, chatId)).toBe(true);
  });

  it('when something was sent to it', async () => {
    await slice.db
      .insertInto('outbox')
      .values({
        line_id: slice.line.id,
        chat_id: chatId,
        idempotency_key: 'k',
        body_hash: Buffer.from('h'),
        text: 'hello',
        actor: 'user',
      })
      .execute();
    await stays();
  });
});
