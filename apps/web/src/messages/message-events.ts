import { getMessage, type Message } from '@queunir/contracts/messages/messages';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../kit/api-error.ts';
import { call } from '../kit/call.ts';
import { messageKeys } from './api/keys.ts';
import { dropMessage, mergeMessage, type ThreadData } from './thread/thread-data.ts';

/** One message that an event spoke of. `live` false: it may belong anywhere in the thread. */
export type TouchedMessage = { chatId: string; messageId: string; live: boolean };
/** More touched messages of one chat than this are fetched as a page instead of one by one. */
const mostSingles = 8;

/** This room's answer to a batch of events: fetches what is shown somewhere, once, and merges it. */
export function messagesChanged(
  client: QueryClient,
  touched: readonly TouchedMessage[],
  removed: readonly TouchedMessage[],
): void {
  for (const { chatId, messageId } of removed) patch(client, chatId, (data) => dropMessage(data, messageId));
  for (const [chatId, ofChat] of groupByChat(touched)) {
    const data = client.getQueryData<ThreadData>(messageKeys.thread(chatId));
    if (!data) continue;
    const known = new Set(data.messages.map((message) => message.id));
    const singles = ofChat.filter((one) => one.live || known.has(one.messageId));
    if (singles.length < ofChat.length || singles.length > mostSingles) {
      void client.invalidateQueries({ queryKey: messageKeys.thread(chatId) });
    } else for (const one of singles) void refreshMessage(client, one);
  }
}

async function refreshMessage(client: QueryClient, one: TouchedMessage): Promise<void> {
  try {
    const message: Message = await call(getMessage, { params: { messageId: one.messageId } });
    patch(client, one.chatId, (data) => mergeMessage(data, message));
  } catch (error) {
    if (error instanceof ApiError && error.code === 'message_not_found') {
      patch(client, one.chatId, (data) => dropMessage(data, one.messageId));
    }
  }
}

function patch(client: QueryClient, chatId: string, change: (data: ThreadData) => ThreadData): void {
  client.setQueryData<ThreadData>(messageKeys.thread(chatId), (data) => data && change(data));
}

function groupByChat(touched: readonly TouchedMessage[]): Map<string, TouchedMessage[]> {
  const byChat = new Map<string, TouchedMessage[]>();
  for (const one of touched) {
    const ofChat = byChat.get(one.chatId) ?? [];
    if (!ofChat.some((other) => other.messageId === one.messageId)) ofChat.push(one);
    byChat.set(one.chatId, ofChat);
  }
  return byChat;
}
