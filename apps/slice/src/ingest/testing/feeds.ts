import type { ChatRead, Feed, ListRead, ListRow, MessageRead } from '@queunir/reader/feed';

let tokens = 1;

/** A list row as the reader gives it; everything not named is absent. */
export function row(
  title: string,
  preview: string | null,
  time: string | null,
  more: Partial<ListRow> = {},
): ListRow {
  return {
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
    avatar: more.avatarKey != null,
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
}

/** A window of the list. */
export const listFeed = (
  rows: ListRow[],
  at: number,
  total: number | null = rows.length,
  archive: Pick<ListRead, 'archivedEntry' | 'archivedUnread'> = { archivedEntry: false, archivedUnread: 0 },
): Feed => ({
  type: 'list',
  at,
  list: { total, searching: false, rows, ...archive },
});

/** A bubble of the second generation: its id is its bare key. */
export function bubble(
  key: string,
  text: string | null,
  sentAt: string | null,
  more: Partial<MessageRead> = {},
): MessageRead {
  return {
    id: key,
    key,
    loaded: true,
    own: false,
    author: null,
    kind: 'text',
    text,
    sentAt,
    time: sentAt?.slice(11) ?? null,
    ack: null,
    quoted: null,
    forwarded: false,
    edited: false,
    starred: false,
    reactions: [],
    ...more,
  };
}

/** A window of an open chat; `order` defaults to its bubbles. */
export const chatRead = (title: string, messages: MessageRead[], more: Partial<ChatRead> = {}): ChatRead => ({
  header: { title, subtitle: null, group: false, presence: null },
  order: messages.map(({ id }) => id),
  messages,
  historyEnd: false,
  loadingOlder: false,
  unreadBefore: null,
  ...more,
});

/** The feed of such a window. */
export const chatFeed = (chat: ChatRead | null, at: number): Feed => ({ type: 'chat', at, chat });
