import { getStatus } from '@queunir/contracts/status/status';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Query key of the link's state. */
export const statusKey = ['status'] as const;

/** State of the link; also fetched once a minute, should an event ever be missed. */
export function useStatus() {
  return useQuery({
    queryKey: statusKey,
    queryFn: ({ signal }) => call(getStatus, { signal }),
    refetchInterval: 60_000,
  });
}
