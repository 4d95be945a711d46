import { type ChatRow, getChat, listChats } from '@queunir/contracts/chats/chats';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../kit/api-error.ts';
import { call } from '../kit/call.ts';
import { type ChatFilter, chatKeys } from './api/keys.ts';
import { dropRow, findRow, type ListData, mergeRow } from './list-pages.ts';

/** More changed chats than this are fetched as a page of the list instead of one by one. */
const mostSingles = 6;

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
  mergeInLists(client, detail.chat);
}

function mergeInLists(client: QueryClient, row: ChatRow): void {
  noteArchived(client, row);
  for (const [listKey] of client.getQueriesData({ queryKey: chatKeys.lists })) {
    const [, , filter, q] = listKey as unknown as [string, string, ChatFilter, string];
    client.setQueryData<ListData>(listKey, (data) => data && mergeRow(data, row, filter, q));
  }
}

/** The filter "archived" comes with the first archived chat; whether it goes with this one is asked. */
function noteArchived(client: QueryClient, row: ChatRow): void {
  const anyArchived = client.getQueryData<boolean>(chatKeys.anyArchived);
  if (row.archived && anyArchived === false) client.setQueryData(chatKeys.anyArchived, true);
  if (row.archived || anyArchived !== true) return;
  const shown = client.getQueriesData<ListData>({ queryKey: chatKeys.lists });
  const before = shown
    .map(([, data]) => data && findRow(data, row.id))
    .filter((known) => known !== undefined);
  if (before.every(({ archived }) => archived))
    void client.invalidateQueries({ queryKey: chatKeys.anyArchived });
}

/** Takes a chat out of every loaded list. */
export function removeChat(client: QueryClient, chatId: string): void {
  client.setQueriesData<ListData>({ queryKey: chatKeys.lists }, (data) => data && dropRow(data, chatId));
  void client.invalidateQueries({ queryKey: chatKeys.detail(chatId) });
}

/** Fetches many chats by one page of the list; what is further down is fetched by itself. */
async function refreshMany(client: QueryClient, chatIds: ReadonlySet<string>): Promise<void> {
  const rest = new Set(chatIds);
  try {
    const page = await call(listChats, { query: { filter: 'all', limit: 200 } });
    for (const row of page.chats) if (rest.delete(row.id)) mergeInLists(client, row);
  } catch {
    // The next event or the end of the outage brings them; a batch is no reason for a storm of requests.
    return;
  }
  for (const chatId of chatIds) {
    if (client.getQueryData(chatKeys.detail(chatId)))
      void client.invalidateQueries({ queryKey: chatKeys.detail(chatId) });
  }
  for (const chatId of [...rest].slice(0, mostSingles)) void refreshChat(client, chatId);
  if (rest.size <= mostSingles) return;
  void client.invalidateQueries({ queryKey: chatKeys.lists });
  void client.invalidateQueries({ queryKey: chatKeys.anyArchived });
}

/** This room's answer to a batch of events: one fetch a chat, and the counts once. */
export function chatsChanged(
  client: QueryClient,
  changed: ReadonlySet<string>,
  removed: ReadonlySet<string>,
): void {
  for (const chatId of removed) removeChat(client, chatId);
  const alive = new Set([...changed].filter((chatId) => !removed.has(chatId)));
  if (alive.size > mostSingles) void refreshMany(client, alive);
  else for (const chatId of alive) void refreshChat(client, chatId);
  if (changed.size > 0 || removed.size > 0) void client.invalidateQueries({ queryKey: chatKeys.counts });
}
