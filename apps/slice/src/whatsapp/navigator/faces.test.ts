import type { ListRow } from '@queunir/reader/feed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LinkedLine, linkLine } from '../testing/linked-line.ts';
import { waitFor } from '../testing/wait-for.ts';

let line: LinkedLine;
let list: ListRow[] = [];
beforeAll(async () => {
  line = await linkLine((phone) => phone.act('seed', { chats: 40, messages: 40 }));
  line.session.onFeed((feed) => {
    if (feed.type === 'list') list = feed.list.rows;
  });
});
afterAll(() => line?.close());

test('every picture of the list is taken in the end, none of them with anything in front of it', async () => {
  await line.chatWith({ name: 'Something New', texts: ['x'] });
  await waitFor('the list', () => list.length > 0);
  const wanted = new Set<string>();
  const taken = new Map<string, Buffer>();
  const walk = () =>
    line.session.navigator.walkList('background', 1_000, undefined, async () => {
      for (const { token, title } of list.filter(({ avatar }) => avatar)) {
        wanted.add(title);
        const face = taken.has(title) ? null : await line.session.navigator.captureFace(token, title);
        if (face) taken.set(title, face);
      }
    });
  await walk();
  // A row that moved under the camera is nobody's picture: the next walk takes it.
  await walk();
  expect(wanted.size).toBeGreaterThan(10);
  expect([...wanted].filter((title) => !taken.has(title))).toEqual([]);
  // Pictures of the simulator are drawn by hand for each contact: a pill or a neighbour would make others of them.
  const sizes = new Set([...taken.values()].map((png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`));
  expect(sizes.size).toBe(1);
});
