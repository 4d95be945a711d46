import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bubble, chatRead, row } from './testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';
import { type Erased, erasedAmong, leaveTombstones } from './tombstone.ts';

let slice: SliceRoom;
beforeEach(async () => {
  slice = await openSliceRoom();
});
afterEach(() => slice.close());

const keyOf = async () => {
  const { tombstone_key: key } = await slice.db
    .selectFrom('workspace')
    .select('tombstone_key')
    .executeTakeFirstOrThrow();
  return key;
};
const erase = async (kind: Erased, value: string) =>
  leaveTombstones(slice.db, await keyOf(), slice.line.id, kind, [value]);
const titles = async () => (await slice.chats()).map(({ title }) => title);
const number = '+55 11 91234-5678';
const window = (more = {}) =>
  chatRead('Ana', [bubble('K1', 'see you', '2026-09-30T17:14')], {
    order: ['false_5511912345678@c.us_K1'],
    messages: [{ ...bubble('K1', 'see you', '2026-09-30T17:14'), id: 'false_5511912345678@c.us_K1' }],
    ...more,
  });

describe('what was erased', () => {
  it.each(['chat', 'contact'] as const)(
    'does not come back as a row with the number of the %s',
    async (kind) => {
      await erase(kind, '+5511912345678');
      const erased = row(number, 'hi', '17:14');
      await slice.list([erased, row('Bea', 'hi', '17:13')]);
      await slice.list([{ ...erased, preview: 'hello?', unread: 1 }]);
      expect(await titles()).toEqual(['Bea']);
      expect(await slice.db.selectFrom('message').select('text').execute()).toEqual([{ text: 'hi' }]);
    },
  );

  it('goes again once an opened chat tells whose it is, and its row makes no other', async () => {
    await erase('chat', '5511912345678@c.us');
    const ana = row('Ana', 'see you', '17:14', { selected: true });
    await slice.list([ana]);
    expect(await titles()).toEqual(['Ana']);
    slice.heard();
    await slice.chat(window());
    expect(await titles()).toEqual([]);
    expect(slice.heard().map(({ type }) => type)).toEqual(['chat.removed']);
    await slice.list([{ ...ana, preview: 'hello?', unread: 1 }]);
    expect([await titles(), await slice.db.selectFrom('message').select('text').execute()]).toEqual([[], []]);
  });

  it('leaves everybody else alone', async () => {
    await erase('chat', '5511900000001@c.us');
    await erase('contact', '+5511900000001');
    await slice.list([row('Ana', 'see you', '17:14', { selected: true }), row(number, 'hi', '17:13')]);
    await slice.chat(window());
    expect(await titles()).toEqual(['Ana', number]);
  });

  it('is kept as hashes that tell nothing without the workspace’s key, line by line', async () => {
    await erase('message', 'K1');
    const { hash } = await slice.db.selectFrom('tombstone').select('hash').executeTakeFirstOrThrow();
    expect(hash).toHaveLength(32);
    const key = await keyOf();
    const ask = (line: string, kind: Erased, given: Buffer) =>
      erasedAmong(slice.db, given, line, kind, ['K1', 'K2']);
    expect([...(await ask(slice.line.id, 'message', key))]).toEqual(['K1']);
    expect((await ask(slice.line.id, 'chat', key)).size).toBe(0);
    expect((await ask(slice.line.id, 'message', Buffer.alloc(32))).size).toBe(0);
    expect((await ask('00000000-0000-7000-8000-000000000000', 'message', key)).size).toBe(0);
  });
});
