import { listUsers } from '@queunir/contracts/account/operators';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type UserRow = ReplyOf<typeof listUsers>['users'][number];

/** Everybody who has an account, newest first, page by page. */
export function useUsers(search: string) {
  return useInfiniteQuery({
    queryKey: [...adminKeys.users, search],
    queryFn: ({ pageParam, signal }) =>
      call(listUsers, {
        query: { search: search || undefined, before: pageParam ?? undefined, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.before,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
