import { search } from '@queunir/contracts/search/search';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Chats by title and messages by text; idle while there is nothing to look for. */
export function useSearch(q: string) {
  return useQuery({
    queryKey: ['search', q],
    queryFn: ({ signal }) => call(search, { query: { q, limit: 20 }, signal }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
