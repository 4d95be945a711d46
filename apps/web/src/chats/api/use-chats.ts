import { type ChatRow, listChats } from '@queunir/contracts/chats/chats';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../../kit/call.ts';
import { flatten } from '../list-pages.ts';
import { type ChatFilter, chatKeys } from './keys.ts';

/** How the chats of a filter are asked for, page by page; the start asks before anything is drawn. */
export const chatsQuery = (filter: ChatFilter, q: string) =>
  infiniteQueryOptions({
    queryKey: chatKeys.list(filter, q),
    queryFn: ({ pageParam, signal }) =>
      call(listChats, {
        query: { filter, q: q || undefined, cursor: pageParam ?? undefined, limit: 40 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The chats of a filter, page by page, in the list's order. */
export function useChats(filter: ChatFilter, q: string) {
  const query = useInfiniteQuery({
    ...chatsQuery(filter, q),
    placeholderData: q === '' ? undefined : keepPreviousData,
  });
  const rows: ChatRow[] = useMemo(() => (query.data ? flatten(query.data) : []), [query.data]);
  return { query, rows };
}
