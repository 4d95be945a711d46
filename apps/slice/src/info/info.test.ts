import type { InfoRead } from '@queunir/reader/drawer/read-info';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bubble, chatRead, row } from '../ingest/testing/feeds.ts';
import { type SliceHttp, serveSliceRoom } from '../ingest/testing/slice-http.ts';
import { openSliceRoom, type SliceRoom } from '../ingest/testing/slice-room.ts';
import { leaveTombstones } from '../ingest/tombstone.ts';

let slice: SliceRoom;
let http: SliceHttp;
let drawer: InfoRead | null;
let opened: number;
let path: string;

const nothing: InfoRead = {
  ...{ members: null, memberCount: null, createdBy: null, commonGroups: null },
  ...{ business: false, emails: [], websites: [] },
};
const header = { title: 'Choir', subtitle: null, group: true, presence: null };
const you = { name: 'You', phone: null, admin: true, me: true };
const ana = { name: 'Ana Silva', phone: null, admin: false, me: false };
const zoe = { name: '+55 11 91234-5678', phone: '+5511912345678', admin: true, me: false };

beforeEach(async () => {
  opened = 0;
  slice = await openSliceRoom({
    navigator: {
      readInfo: async () => {
        opened += 1;
        const chat = chatRead('Choir', [bubble('K1', 'la', '2026-09-30T17:05')], { header });
        return { opened: { proof: 'key', phone: null, chat }, info: drawer };
      },
    },
  });
  http = await serveSliceRoom(slice);
  await slice.list([row('Choir', 'la', '17:05')]);
  await slice.chat(null);
  slice.rooms.onReady(slice.line);
  await slice.rooms.idle();
  path = `/api/chats/${(await slice.chats())[0]?.id}/info`;
});
afterEach(async () => {
  await http.close();
  await slice.close();
});

const read = async (shown: InfoRead | null) => {
  drawer = shown;
  return (await http.post(path)).body;
};
const count = async (table: 'contact' | 'identity') =>
  (await slice.db.selectFrom(table).select('id').execute()).length;

it('is nothing until a person has it read', async () => {
  expect((await http.get(path)).body).toMatchObject({ readAt: null, members: [], memberCount: null });
  expect(opened).toBe(0);
});

it('keeps the members of a group as identities, and makes no contact of anybody', async () => {
  const [contacts, identities] = [await count('contact'), await count('identity')];
  const info = await read({ ...nothing, members: [you, ana, zoe], memberCount: 3, createdBy: 'By Ana' });
  const now = new Date(slice.clock.now).toISOString();
  const seen = { identityId: expect.any(String), lastSeenAt: now };
  expect(info).toEqual({
    ...nothing,
    readAt: now,
    memberCount: 3,
    drawn: 3,
    createdBy: 'By Ana',
    members: [
      { ...seen, name: 'Ana Silva', phone: null, admin: false },
      { ...seen, name: '+55 11 91234-5678', phone: '+5511912345678', admin: true },
    ],
  });
  expect((await http.get(path)).body).toEqual(info);
  expect([await count('contact'), await count('identity')]).toEqual([contacts, identities + 2]);
  const again = await read({ ...nothing, members: [you, ana, zoe], memberCount: 3 });
  expect(await count('identity')).toBe(identities + 2);
  expect(again.members.map(({ identityId }: { identityId: string }) => identityId)).toEqual(
    info.members.map(({ identityId }: { identityId: string }) => identityId),
  );
});

it('keeps who was not drawn this time only while the list may have been cut', async () => {
  await read({ ...nothing, members: [you, ana, zoe], memberCount: 9 });
  const before = new Date(slice.clock.now).toISOString();
  slice.clock.now += 60_000;
  const names = ({ members }: { members: { name: string; lastSeenAt: string }[] }) =>
    members.map(({ name, lastSeenAt }) => [name, lastSeenAt === before]);
  expect(names(await read({ ...nothing, members: [you, ana], memberCount: 9 }))).toEqual([
    ['Ana Silva', false],
    ['+55 11 91234-5678', true],
  ]);
  expect(names(await read({ ...nothing, members: [you, ana], memberCount: 2 }))).toEqual([
    ['Ana Silva', false],
  ]);
});

it('keeps two members of one name apart', async () => {
  const info = await read({ ...nothing, members: [you, ana, { ...ana, admin: true }], memberCount: 3 });
  expect(info.members.map(({ name, admin }: { name: string; admin: boolean }) => [name, admin])).toEqual([
    ['Ana Silva', false],
    ['Ana Silva', true],
  ]);
});

it('does not bring back who was erased', async () => {
  const { tombstone_key } = await slice.db
    .selectFrom('workspace')
    .select('tombstone_key')
    .executeTakeFirstOrThrow();
  await leaveTombstones(slice.db, tombstone_key, slice.line.id, 'contact', ['+5511912345678']);
  const info = await read({ ...nothing, members: [you, ana, zoe], memberCount: 3 });
  expect(info.members.map(({ name }: { name: string }) => name)).toEqual(['Ana Silva']);
});

it('gives mail and websites of a business, and groups in common', async () => {
  const links = { emails: ['hello@example.com'], websites: ['https://example.com/'] };
  expect(await read({ ...nothing, business: true, ...links, commonGroups: 2 })).toMatchObject({
    ...links,
    ...{ business: true, commonGroups: 2, drawn: null, members: [] },
  });
});

it('says so when no drawer came, keeps what it knew, and opens no unread chat', async () => {
  const before = await read({ ...nothing, members: [you, ana], memberCount: 2 });
  expect((await read(null)).error.code).toBe('info_not_shown');
  expect((await http.get(path)).body).toEqual(before);
  await slice.db.updateTable('chat').set({ unread: 1 }).execute();
  opened = 0;
  expect((await read(null)).error.code).toBe('chat_unread');
  expect(opened).toBe(0);
});
