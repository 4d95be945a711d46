import { type JournalEntry, listJournal } from '@queunir/contracts/admin/journal';
import type { QueryInput } from '@queunir/contracts/kit/endpoint';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type { JournalEntry };
export type JournalFilter = Omit<QueryInput<typeof listJournal>, 'cursor' | 'limit'>;

const page = (filter: JournalFilter, limit: number, cursor: string | null, signal: AbortSignal) =>
  call(listJournal, { query: { ...filter, cursor: cursor ?? undefined, limit }, signal });

/** What happened, newest first, page by page. `live`: new entries come by themselves, else `useNewEntries` counts them. */
export function useJournal(filter: JournalFilter, { live, size }: { live: boolean; size: number }) {
  return useInfiniteQuery({
    queryKey: live ? adminKeys.journalOf(filter) : adminKeys.journal(filter),
    queryFn: ({ pageParam, signal }) => page(filter, size, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** How many entries have come since `newest` was the newest one shown; asked anew with each new entry. */
export function useNewEntries(filter: JournalFilter, newest: number | null): number {
  const { data } = useQuery({
    queryKey: adminKeys.journalHead(filter),
    queryFn: ({ signal }) => page(filter, 50, null, signal),
    staleTime: 0,
    enabled: newest !== null,
  });
  if (newest === null || !data) return 0;
  return data.entries.filter(({ id }) => id > newest).length;
}
