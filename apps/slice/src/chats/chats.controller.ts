import {
  dropOtherDraft,
  getChat,
  listChats,
  loadOlder,
  openChat,
  saveDraft,
  setBall,
} from '@queunir/contracts/chats/chats';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { presentChatRow } from './chat.present.ts';
import { readChatCursor, writeChatCursor } from './chat-cursor.ts';
import { presentChatDetail } from './chat-detail.present.ts';
import { readChatDetail } from './chat-detail.view.ts';
import { readChatList } from './chat-list.view.ts';
import { dropOther } from './draft.store.ts';
import { chatNotFound, findChat } from './find-chat.ts';
import { loadOlderUseCase } from './load-older.ts';
import { openChatUseCase } from './open-chat.ts';
import { saveDraftUseCase } from './save-draft.ts';
import { setBallUseCase } from './set-ball.ts';

/** Mounts the endpoints of the chats room; `isPaused` says whether the person paused the reading of chats. */
export function mountChats(router: Router, deps: IngestDeps, isPaused: () => boolean): void {
  mount(router, listChats, async ({ query, who }) => {
    const line = deps.shownLine();
    const after = query.cursor === undefined ? null : readChatCursor(query.cursor);
    if (!line) return { chats: [], next: null, counts: { unread: 0, waiting: 0 } };
    const scope = { lineId: line.id, memberId: who.memberId };
    const { rows, counts } = await readChatList(deps.db, scope, { ...query, after });
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    const typing = deps.page.now.typing;
    return {
      chats: page.map((row) => presentChatRow(row, typing)),
      next: rows.length > query.limit && last ? writeChatCursor(last) : null,
      counts,
    };
  });
  mount(router, getChat, async ({ params, who }) => {
    const scope = { lineId: deps.shownLine()?.id ?? null, memberId: who.memberId };
    const chat = await readChatDetail(deps.db, scope, params.chatId);
    if (!chat) throw chatNotFound();
    const reads = { paused: isPaused(), mayReadUnread: deps.settings().readUnread === 'ahead' };
    return presentChatDetail(chat, deps.page.now, reads);
  });
  mount(router, openChat, ({ params, body }) => openChatUseCase(deps, params.chatId, body.readUnread));
  mount(router, loadOlder, ({ params, signal }) => loadOlderUseCase(deps, params.chatId, signal));
  mount(router, setBall, ({ params, body, who }) =>
    setBallUseCase(deps, params.chatId, body.ball, who.memberId),
  );
  mount(router, saveDraft, ({ params, body, who }) =>
    saveDraftUseCase(deps, { ...body, ...params, memberId: who.memberId }),
  );
  mount(router, dropOtherDraft, async ({ params, who }) => {
    await findChat(deps, params.chatId);
    await dropOther(deps.db, params.chatId, who.memberId);
    await deps.publish({ type: 'draft.changed', chatId: params.chatId });
    return { ok: true as const };
  });
}
