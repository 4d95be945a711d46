import { listContacts } from '@queunir/contracts/contacts/contacts';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { contactKeys } from './keys.ts';

/** Contacts by name, page by page. */
export function useContacts(q: string) {
  return useInfiniteQuery({
    queryKey: contactKeys.list(q),
    queryFn: ({ pageParam, signal }) =>
      call(listContacts, {
        query: { q: q || undefined, cursor: pageParam ?? undefined, limit: 100 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: q === '' ? undefined : keepPreviousData,
  });
}
