import type { ListRow } from '@queunir/reader/feed';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { row } from './testing/feeds.ts';
import { openSliceRoom, type SliceRoom } from './testing/slice-room.ts';

let slice: SliceRoom;
/** Titles whose pictures can be taken now, and the tries. */
let clear: Set<string>;
let tries: string[];
beforeEach(async () => {
  clear = new Set();
  tries = [];
  slice = await openSliceRoom({
    navigator: {
      captureFace: async (_token, title) => {
        tries.push(title);
        return clear.has(title) ? Buffer.from(`picture of ${title}`) : null;
      },
    },
  });
});
afterEach(() => slice.close());

const ana = row('Ana', 'hi', '17:14', { avatarKey: 'a1', group: false });
const team = row('Team', 'hi', '17:13', { avatarKey: 't1', group: true });

async function faces(): Promise<Record<string, string | null>> {
  const rows = await slice.db
    .selectFrom('chat')
    .leftJoin('face', 'face.id', 'chat.face_id')
    .select(['title', 'png'])
    .execute();
  return Object.fromEntries(rows.map(({ title, png }) => [title, png?.toString() ?? null]));
}
const show = async (rows: ListRow[]) => {
  await slice.list(rows);
  await slice.rooms.idle();
};

describe('the pictures of chats', () => {
  it('are taken of groups too, and become the contact’s', async () => {
    clear = new Set(['Ana', 'Team']);
    slice.rooms.onReady(slice.line);
    await show([ana, team]);
    expect(await faces()).toEqual({ Ana: 'picture of Ana', Team: 'picture of Team' });
    const contact = await slice.db
      .selectFrom('contact')
      .select(['name', 'face_id'])
      .executeTakeFirstOrThrow();
    expect(contact.face_id).toBe((await slice.chats()).find(({ title }) => title === 'Ana')?.face_id);
  });

  it('are wanted until nothing covers them', async () => {
    slice.rooms.onReady(slice.line);
    for (let shows = 0; shows < 5; shows += 1) await show([ana, { ...team, unread: shows }]);
    expect(await faces()).toEqual({ Ana: null, Team: null });
    clear.add('Ana');
    await show([ana, { ...team, unread: 9 }]);
    expect(await faces()).toEqual({ Ana: 'picture of Ana', Team: null });
    tries = [];
    await show([ana]);
    expect(tries).toEqual([]);
  });

  it('are taken anew when they change, and not again when they do not', async () => {
    clear.add('Ana');
    slice.rooms.onReady(slice.line);
    await show([ana]);
    await show([{ ...ana, preview: 'news' }]);
    await show([{ ...ana, preview: 'news', avatarKey: 'a2' }]);
    expect(tries).toEqual(['Ana', 'Ana']);
    const chat = await slice.db.selectFrom('chat').select('face_key').executeTakeFirstOrThrow();
    expect(chat.face_key).toBe('a2');
  });

  it('are fetched from further down the list when nothing else is to be done', async () => {
    clear = new Set(['Ana', 'Deep']);
    const deep = row('Deep', 'hi', 'Yesterday', { avatarKey: 'd1' });
    const walks: string[] = [];
    slice.hands.navigator = {
      ...slice.hands.navigator,
      openChat: async () => Promise.reject(new Error('not now')),
      walkList: async (priority, _most, _signal, each) => {
        walks.push(`${priority} ${each ? 'for pictures' : 'for rows'}`);
        if (!each) return 2;
        // Rows further down are drawn only while the list is scrolled.
        void slice.list([deep], 200);
        await each();
        void slice.list([ana], 200);
        return 2;
      },
    };
    await slice.list([ana, deep], 200);
    await slice.list([ana], 200);
    slice.rooms.onReady(slice.line);
    await slice.rooms.idle();
    expect(walks).toEqual(['background for rows', 'background for pictures']);
    expect(await faces()).toEqual({ Ana: 'picture of Ana', Deep: 'picture of Deep' });
  });
});
