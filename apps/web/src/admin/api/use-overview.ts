import { getOverview } from '@queunir/contracts/admin/overview';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type Overview = ReplyOf<typeof getOverview>;

/** The whole service in figures; of the machine's own no event tells, so they are asked for twice a minute. */
export function useOverview() {
  return useQuery({
    queryKey: adminKeys.overview,
    queryFn: ({ signal }) => call(getOverview, { signal }),
    staleTime: 0,
    refetchInterval: 30_000,
  });
}
