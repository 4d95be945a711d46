import { listSlices } from '@queunir/contracts/admin/slices';
import type { QueryInput, ReplyOf } from '@queunir/contracts/kit/endpoint';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type SliceRow = ReplyOf<typeof listSlices>['slices'][number];
export type SliceFilter = Omit<QueryInput<typeof listSlices>, 'cursor' | 'limit'>;

/** Slices that a filter lets through, page by page. */
export function useSlices(filter: SliceFilter) {
  return useInfiniteQuery({
    queryKey: [...adminKeys.slices, filter],
    queryFn: ({ pageParam, signal }) =>
      call(listSlices, { query: { ...filter, cursor: pageParam ?? undefined, limit: 100 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
