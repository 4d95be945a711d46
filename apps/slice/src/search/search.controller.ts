import { search } from '@queunir/contracts/search/search';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { presentChatRow } from '../chats/chat.present.ts';
import { chatsByTitle } from '../chats/chat-row.view.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { excerpt, wordsOf } from './excerpt.ts';
import { countNotRead, searchMessages } from './search.view.ts';

/** Mounts the search over chats and messages of the shown line. */
export function mountSearch(router: Router, deps: IngestDeps): void {
  mount(router, search, async ({ query, who }) => {
    const line = deps.shownLine();
    const words = wordsOf(query.q);
    if (!line || words === '') return { chats: [], messages: [], notRead: 0 };
    const scope = { lineId: line.id, memberId: who.memberId };
    const [chats, messages, notRead] = await Promise.all([
      chatsByTitle(deps.db, scope, words, query.limit),
      searchMessages(deps.db, line.id, words, query.limit),
      countNotRead(deps.db, line.id),
    ]);
    return {
      chats: chats.map((row) => presentChatRow(row, deps.page.now.typing)),
      messages: messages.map((hit) => ({
        messageId: hit.message_id,
        chatId: hit.chat_id,
        chatTitle: hit.title,
        own: hit.own,
        excerpt: excerpt(hit.text, words),
        sentAt: hit.sent_at?.toISOString() ?? null,
      })),
      notRead,
    };
  });
}
