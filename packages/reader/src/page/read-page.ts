import { readChat } from '../chat/read-chat.ts';
import type { ResolvedMessage } from '../chat/resolve-messages.ts';
import type { Drift, Generation, HeaderRead, ListRow, Phase } from '../feed.ts';
import { readList } from '../list/read-list.ts';
import { createRowTokens } from '../list/row-tokens.ts';
import { createContext } from './context.ts';
import { readPhase } from './read-phase.ts';

/** What `queunir read-page` prints: everything that the reader sees on a page that was saved at an unknown time. */
export type PageRead = {
  phase: Phase;
  generation: Generation | null;
  locale: string | null;
  chats: Omit<ListRow, 'token'>[];
  archivedUnread: number;
  chat: (Pick<HeaderRead, 'title' | 'subtitle' | 'group'> & { messages: ResolvedMessage[] }) | null;
  drift: Drift[];
};

/** Reads a whole page once, without a clock: "Today" on a saved page is a day that nobody knows. */
export function readPage(page: Document): PageRead {
  const context = createContext(page, null);
  const { phase, generation, locale } = readPhase(page, context);
  const list = readList(page, context, createRowTokens());
  const read = readChat(page, context);
  return {
    phase,
    generation,
    locale,
    chats: (list?.rows ?? []).map(({ token: _token, ...row }) => row),
    archivedUnread: list?.archivedUnread ?? 0,
    chat:
      read.state === 'open'
        ? {
            title: read.chat.header.title,
            subtitle: read.chat.header.subtitle,
            group: read.chat.header.group,
            messages: read.chat.messages,
          }
        : null,
    drift: context.drift.list(),
  };
}
