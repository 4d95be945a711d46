import type { ChatShape } from '../../wire/shapes.ts';
import type { Store } from '../kit/store.ts';

/** The filter pills, by the ids of the real page. */
export type Filter = 'all' | 'unread' | 'favorites' | 'group';

/** Whether a pill lets this chat through. */
export function passes(chat: ChatShape, filter: Filter): boolean {
  if (filter === 'unread') return chat.unread > 0 || chat.markedUnread;
  if (filter === 'favorites') return chat.favourite;
  return filter === 'all' || chat.kind === 'group';
}

/** The chats of the list or of the archive, pinned first, newest first. Chats in which nothing was said are left out. */
export function sortedChats(store: Store, archived: boolean, filter: Filter): ChatShape[] {
  return [...store.chats.values()]
    .filter(
      (chat) =>
        chat.archived === archived &&
        (chat.lastAt > 0 || chat.id === store.openChatId) &&
        passes(chat, filter),
    )
    .sort((one, other) => Number(other.pinned) - Number(one.pinned) || other.lastAt - one.lastAt);
}

/** How many chats have something unread; the muted ones do not count. */
export function unreadChats(store: Store): number {
  return [...store.chats.values()].filter(
    (chat) => !chat.muted && !chat.archived && (chat.unread > 0 || chat.markedUnread),
  ).length;
}
