import { getHealth } from '@queunir/contracts/admin/health';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type Health = ReplyOf<typeof getHealth>;

/** How the parts of the gateway are. No event tells of them, so they are asked while the page is open. */
export function useHealth() {
  return useQuery({
    queryKey: adminKeys.health,
    queryFn: ({ signal }) => call(getHealth, { signal }),
    staleTime: 0,
    refetchInterval: 15_000,
  });
}
