import { getMessage, listMessages } from '@queunir/contracts/messages/messages';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { shownLineId } from '../chats/find-chat.ts';
import type { SliceDeps } from '../slice.types.ts';
import { listMessagesUseCase, messageNotFound } from './list-messages.ts';
import { presentMessage } from './message.present.ts';
import { readMessage } from './message.view.ts';

/** Mounts the endpoints that read messages. */
export function mountMessages(router: Router, deps: SliceDeps): void {
  mount(router, listMessages, async ({ params, query }) => {
    const page = await listMessagesUseCase(deps, params.chatId, query);
    return { ...page, messages: page.messages.map(presentMessage) };
  });
  mount(router, getMessage, async ({ params }) => {
    const row = await readMessage(deps.db, shownLineId(deps), params.messageId);
    if (!row) throw messageNotFound();
    return presentMessage(row);
  });
}
