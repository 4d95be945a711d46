import { getChat } from '@queunir/contracts/chats/chats';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../kit/api-error.ts';
import { call } from '../kit/call.ts';
import { type ChatFilter, chatKeys } from './api/keys.ts';
import { dropRow, type ListData, mergeRow } from './list-pages.ts';

type Detail = ReplyOf<typeof getChat>;

/** Fetches one chat and lays it over everything that shows it: its detail and every loaded list. */
export async function refreshChat(client: QueryClient, chatId: string): Promise<void> {
  try {
    const detail = await call(getChat, { params: { chatId } });
    mergeDetail(client, detail);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'chat_not_found') removeChat(client, chatId);
  }
}

/** Lays a fresh chat over its detail, where that is loaded, and over the lists. */
export function mergeDetail(client: QueryClient, detail: Detail): void {
  const key = chatKeys.detail(detail.chat.id);
  if (client.getQueryData(key)) client.setQueryData(key, detail);
  for (const [listKey] of client.getQueriesData({ queryKey: chatKeys.lists })) {
    const [, , filter, q] = listKey as unknown as [string, string, ChatFilter, string];
    client.setQueryData<ListData>(listKey, (data) => data && mergeRow(data, detail.chat, filter, q));
  }
}

/** Takes a chat out of every loaded list. */
export function removeChat(client: QueryClient, chatId: string): void {
  client.setQueriesData<ListData>({ queryKey: chatKeys.lists }, (data) => data && dropRow(data, chatId));
  void client.invalidateQueries({ queryKey: chatKeys.detail(chatId) });
}

/** This room's answer to a batch of events: one fetch a chat, and the counts once. */
export function chatsChanged(
  client: QueryClient,
  changed: ReadonlySet<string>,
  removed: ReadonlySet<string>,
): void {
  for (const chatId of removed) removeChat(client, chatId);
  for (const chatId of changed) if (!removed.has(chatId)) void refreshChat(client, chatId);
  if (changed.size > 0 || removed.size > 0) void client.invalidateQueries({ queryKey: chatKeys.counts });
}
