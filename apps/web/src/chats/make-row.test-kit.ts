import type { ChatRow } from '@queunir/contracts/chats/chats';

/** A quiet direct chat for tests, with what matters changed. */
export function makeRow(id: string, change: Partial<ChatRow> = {}): ChatRow {
  return {
    id,
    title: id,
    kind: 'direct',
    contactId: null,
    namesake: null,
    face: null,
    preview: null,
    lastAt: '2026-03-01T10:00:00Z',
    unread: 0,
    markedUnread: false,
    pinned: false,
    muted: false,
    archived: false,
    ball: 'nobody',
    ballSince: null,
    draft: false,
    draftText: null,
    typing: null,
    unreadInWhatsApp: 0,
    ...change,
  };
}
