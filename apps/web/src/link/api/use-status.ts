import { getStatus } from '@queunir/contracts/status/status';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Query key of the link's state. */
export const statusKey = ['status'] as const;

/** How the link's state is asked for. */
export const statusQuery = queryOptions({
  queryKey: statusKey,
  queryFn: ({ signal }) => call(getStatus, { signal }),
});

/** State of the link; also fetched once a minute, should an event ever be missed. */
export function useStatus() {
  return useQuery({ ...statusQuery, refetchInterval: 60_000 });
}
