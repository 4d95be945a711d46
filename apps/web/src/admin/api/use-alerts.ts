import { listAlerts } from '@queunir/contracts/admin/health';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type Alert = ReplyOf<typeof listAlerts>['alerts'][number];

/** Alerts, newest first, page by page. */
export function useAlerts(which: 'open' | 'past', size = 50) {
  return useInfiniteQuery({
    queryKey: [...adminKeys.alerts, which, size],
    queryFn: ({ pageParam, signal }) =>
      call(listAlerts, { query: { which, cursor: pageParam ?? undefined, limit: size }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
