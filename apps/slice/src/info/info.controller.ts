import { getChatInfo, readChatInfo } from '@queunir/contracts/info/info';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { findChat } from '../chats/find-chat.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { presentInfo } from './info.present.ts';
import { readInfoOfChat } from './info.view.ts';
import { readChatInfoUseCase } from './read-chat-info.ts';

/** Mounts what WhatsApp's info drawer tells of a chat. */
export function mountInfo(router: Router, deps: IngestDeps): void {
  mount(router, getChatInfo, async ({ params }) => {
    await findChat(deps, params.chatId);
    return presentInfo(await readInfoOfChat(deps.db, params.chatId));
  });
  mount(router, readChatInfo, async ({ params, signal }) => {
    await readChatInfoUseCase(deps, params.chatId, signal);
    return presentInfo(await readInfoOfChat(deps.db, params.chatId));
  });
}
