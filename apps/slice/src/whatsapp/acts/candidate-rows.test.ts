import type { ListRow } from '@queunir/reader/feed';
import { expect, test } from 'vitest';
import type { ChatTarget } from '../whatsapp.types.ts';
import { candidateRows, isUnread } from './candidate-rows.ts';

const row = (token: number, title: string, more: Partial<ListRow> = {}): ListRow => ({
  token, title, preview: null, previewAuthor: null, time: null, unread: 0, markedUnread: false, pinned: false,
  muted: false, group: null, avatar: false, avatarKey: null, own: false, ack: null, mediaKind: null, typing: false,
  recording: false, draft: false, selected: false, ...more,
}); // biome-ignore format: a row in full is a screen long
const target = (hint: Partial<ChatTarget['hint']>, titles = ['Ana']): ChatTarget => ({
  chatId: 'c',
  titles,
  keys: [],
  phone: null,
  foreignKeys: [],
  hint: { preview: null, unread: null, avatarKey: null, token: null, ...hint },
  mayReadUnread: false,
});
const tokens = (rows: { token: number }[]) => rows.map(({ token }) => token);

test('only rows with one of the titles are candidates, in screen order', () => {
  const rows = [row(1, 'Ana'), row(2, 'Ana Maria'), row(3, 'Ana'), row(4, 'ana')];
  expect(tokens(candidateRows(rows, target({})))).toEqual([1, 3]);
});

test('the element that showed the chat before comes first, then the preview, then the picture', () => {
  const rows = [
    row(1, 'Ana'),
    row(2, 'Ana', { avatarKey: 'p' }),
    row(3, 'Ana', { preview: 'hi' }),
    row(4, 'Ana'),
  ];
  expect(tokens(candidateRows(rows, target({ token: 4, preview: 'hi', avatarKey: 'p' })))).toEqual([
    4, 3, 2, 1,
  ]);
});

test('the present title goes before a former one', () => {
  expect(tokens(candidateRows([row(1, 'Old name'), row(2, 'Ana')], target({}, ['Ana', 'Old name'])))).toEqual(
    [2, 1],
  );
});

test('a number on the row and a mark by hand both count as unread', () => {
  expect(
    [row(1, 'A', { unread: 2 }), row(1, 'A', { markedUnread: true }), row(1, 'A')].map(isUnread),
  ).toEqual([true, true, false]);
});
