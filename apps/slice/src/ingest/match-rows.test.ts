import type { ListRow } from '@queunir/reader/feed';
import { describe, expect, it } from 'vitest';
import { matchRows } from './match-rows.ts';
import { readPageTime } from './page-time.ts';
import type { KnownChat } from './row-evidence.ts';

const now = Date.UTC(2026, 8, 30, 18, 0);
const clock = (time: string) => readPageTime(time, now)?.from ?? 0;

let tokens = 1000;
const row = (title: string, preview: string | null, time: string, more: Partial<ListRow> = {}) => {
  const listRow: ListRow = {
    token: tokens++,
    title,
    preview,
    previewAuthor: null,
    time,
    unread: 0,
    markedUnread: false,
    pinned: false,
    muted: false,
    group: null,
    avatar: false,
    avatarKey: null,
    own: false,
    ack: null,
    mediaKind: null,
    typing: false,
    recording: false,
    draft: false,
    selected: false,
    ...more,
  };
  return { row: { ...listRow, avatar: listRow.avatarKey !== null }, time: readPageTime(time, now) };
};
const chat = (
  id: string,
  title: string,
  preview: string | null,
  time: string,
  more: Partial<KnownChat> = {},
): KnownChat => ({
  id,
  title,
  formerTitles: [],
  kind: 'unknown',
  token: null,
  preview,
  previewOwn: false,
  at: clock(time),
  avatarKey: null,
  unread: 0,
  ...more,
});

type Case = {
  says: string;
  known: KnownChat[];
  rows: ReturnType<typeof row>[];
  taken?: string[];
  elsewhere?: string[];
  expected: string[];
};

const cases: Case[] = [
  {
    says: 'a title never seen is a new chat',
    known: [],
    rows: [row('Ana', 'hi', '17:14')],
    expected: ['new'],
  },
  {
    says: 'the only chat of a title is that row, with the same preview',
    known: [chat('a', 'Ana', 'hi', '17:14')],
    rows: [row('Ana', 'hi', '17:14')],
    expected: ['a'],
  },
  {
    says: 'the only chat of a title is that row, with a newer preview',
    known: [chat('a', 'Ana', 'hi', '17:14')],
    rows: [row('Ana', 'are you there?', '17:20')],
    expected: ['a'],
  },
  {
    says: 'the only chat of a title is not believed when the row is older and says something else',
    known: [chat('a', 'Ana', 'hi', '17:14')],
    rows: [row('Ana', 'happy birthday', '9/14/2026')],
    expected: ['unassigned'],
  },
  {
    says: 'an older row is believed when it shows the same picture (a message was deleted on the phone)',
    known: [chat('a', 'Ana', 'hi', '17:14', { avatarKey: 'p1' })],
    rows: [row('Ana', 'see you', 'Yesterday', { avatarKey: 'p1' })],
    expected: ['a'],
  },
  {
    says: 'namesakes are told apart by preview and time',
    known: [chat('a', 'Ana', 'hi', '17:14'), chat('b', 'Ana', 'bye', '16:00')],
    rows: [row('Ana', 'bye', '16:00'), row('Ana', 'hi', '17:14')],
    expected: ['b', 'a'],
  },
  {
    says: 'namesakes are told apart by picture when both wrote again',
    known: [
      chat('a', 'Ana', 'hi', '17:14', { avatarKey: 'p1' }),
      chat('b', 'Ana', 'bye', '16:00', { avatarKey: 'p2' }),
    ],
    rows: [row('Ana', 'one', '17:40', { avatarKey: 'p2' }), row('Ana', 'two', '17:39', { avatarKey: 'p1' })],
    expected: ['b', 'a'],
  },
  {
    says: 'namesakes are told apart by the row they had in this page load',
    known: [chat('a', 'Ana', 'hi', '17:14', { token: 7 }), chat('b', 'Ana', 'bye', '16:00', { token: 8 })],
    rows: [row('Ana', 'one', '17:40', { token: 8 }), row('Ana', 'two', '17:39', { token: 7 })],
    expected: ['b', 'a'],
  },
  {
    says: 'namesakes that both wrote again without any other sign stay unassigned',
    known: [chat('a', 'Ana', 'hi', '17:14'), chat('b', 'Ana', 'bye', '16:00')],
    rows: [row('Ana', 'one', '17:40'), row('Ana', 'two', '17:39')],
    expected: ['unassigned', 'unassigned'],
  },
  {
    says: 'namesakes with the same preview in the same minute stay unassigned',
    known: [chat('a', 'Ana', 'ok', '17:14'), chat('b', 'Ana', 'ok', '17:14')],
    rows: [row('Ana', 'ok', '17:14'), row('Ana', 'ok', '17:14')],
    expected: ['unassigned', 'unassigned'],
  },
  {
    says: 'one row of two namesakes without a sign stays unassigned',
    known: [chat('a', 'Ana', 'hi', '17:14'), chat('b', 'Ana', 'bye', '16:00')],
    rows: [row('Ana', 'something new', '17:50')],
    expected: ['unassigned'],
  },
  {
    says: 'a proved namesake does not prove the other one by being left over',
    known: [chat('a', 'Ana', 'hi', '17:14'), chat('b', 'Ana', 'bye', '16:00')],
    rows: [row('Ana', 'hi', '17:14'), row('Ana', 'something new', '17:50')],
    expected: ['a', 'unassigned'],
  },
  {
    says: 'a second row of a title is a new chat once the known one is proved beside it',
    known: [chat('a', 'Ana', 'hi', '17:14')],
    rows: [row('Ana', 'hello, I am another Ana', '17:50'), row('Ana', 'hi', '17:14')],
    expected: ['new', 'a'],
  },
  {
    says: 'a second row of a title is a new chat when the known one was assigned before in this window',
    known: [chat('a', 'Ana', 'hi', '17:14')],
    taken: ['a'],
    rows: [row('Ana', 'hello, I am another Ana', '17:50')],
    expected: ['new'],
  },
  {
    says: 'two rows of a title with one known chat and no sign both stay unassigned',
    known: [chat('a', 'Ana', 'hi', '17:14')],
    rows: [row('Ana', 'one', '17:40'), row('Ana', 'two', '17:41')],
    expected: ['unassigned', 'unassigned'],
  },
  {
    says: 'a renamed contact keeps its chat by its row and preview',
    known: [chat('a', 'Ana', 'hi', '17:14', { token: 7 })],
    rows: [row('Ana Silva', 'hi', '17:14', { token: 7 })],
    expected: ['a renamed'],
  },
  {
    says: 'a renamed contact keeps its chat by preview, time and picture after a reload',
    known: [chat('a', '+55 11 91234-5678', 'hi', '17:14', { avatarKey: 'p1' })],
    rows: [row('Ana', 'hi', '17:14', { avatarKey: 'p1' })],
    expected: ['a renamed'],
  },
  {
    says: 'preview and time without a picture are no proof of a rename',
    known: [chat('a', 'Ana', 'ok', '17:14')],
    rows: [row('Bea', 'ok', '17:14')],
    expected: ['new'],
  },
  {
    says: 'a recycled row with another title, preview, time and picture is another chat',
    known: [chat('a', 'Ana', 'hi', '17:14', { token: 7, avatarKey: 'p1' })],
    rows: [row('Bea', 'good morning', 'Yesterday', { token: 7, avatarKey: 'p2' })],
    expected: ['new'],
  },
  {
    says: 'a recycled row between namesakes loses against preview, time and picture',
    known: [
      chat('a', 'Ana', 'hi', '17:14', { token: 7, avatarKey: 'p1' }),
      chat('b', 'Ana', 'bye', '16:00', { avatarKey: 'p2' }),
    ],
    rows: [row('Ana', 'bye', '16:00', { token: 7, avatarKey: 'p2' })],
    expected: ['b'],
  },
  {
    says: 'a chat whose title is still shown elsewhere was not renamed',
    known: [chat('a', 'Ana', 'ok', '17:14', { avatarKey: 'p1' })],
    rows: [row('Ana', 'ok', '17:14', { avatarKey: 'p1' }), row('Bea', 'ok', '17:14', { avatarKey: 'p1' })],
    expected: ['a', 'new'],
  },
  {
    says: 'a former title finds its chat again with proof',
    known: [chat('a', 'Ana Work', 'hi', '17:14', { formerTitles: ['Ana'], avatarKey: 'p1' })],
    rows: [row('Ana', 'new words', '17:30', { avatarKey: 'p1' })],
    expected: ['a renamed'],
  },
  {
    says: 'a former title alone proves nothing',
    known: [chat('a', 'Ana Work', 'hi', '17:14', { formerTitles: ['Ana'] })],
    rows: [row('Ana', 'new words', '17:30')],
    expected: ['new'],
  },
  {
    says: 'a group does not become the chat of a person of the same name',
    known: [chat('a', 'Ana', 'hi', '17:14', { kind: 'direct' })],
    rows: [row('Ana', 'hi', '17:14', { group: true })],
    expected: ['new'],
  },
  {
    says: 'a chat that stands elsewhere has moved when the row says what it said',
    known: [chat('a', 'Ana', 'hi', '17:14')],
    rows: [row('Ana', 'hi', '17:14')],
    elsewhere: ['a'],
    expected: ['a'],
  },
  {
    says: 'a chat that stands elsewhere has moved when the row shows its picture',
    known: [chat('a', 'Ana', 'hi', '17:14', { avatarKey: 'p1' })],
    rows: [row('Ana', 'new words', '17:30', { avatarKey: 'p1' })],
    elsewhere: ['a'],
    expected: ['a'],
  },
  {
    says: 'of a chat that stands elsewhere the title alone proves nothing',
    known: [chat('a', 'Ana', 'hi', '17:14')],
    rows: [row('Ana', 'new words', '17:30')],
    elsewhere: ['a'],
    expected: ['unassigned'],
  },
  {
    says: 'a group is not the person of the same name who stands elsewhere',
    known: [chat('a', 'Ana', 'hi', '17:14', { kind: 'direct' })],
    rows: [row('Ana', 'hi', '17:14', { group: true })],
    elsewhere: ['a'],
    expected: ['new'],
  },
];

describe('which chat is a row', () => {
  it.each(cases)('$says', ({ known, rows, taken, elsewhere, expected }) => {
    const assignments = matchRows(rows, known, new Set(taken), new Set(elsewhere));
    expect(
      assignments.map((found) =>
        found.is === 'known' ? `${found.chatId}${found.renamed ? ' renamed' : ''}` : found.is,
      ),
    ).toEqual(expected);
  });
});
