import { getGaps } from '@queunir/contracts/gaps/gaps';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Query key of what may be missing. */
export const gapsKey = ['gaps'] as const;

/** What may be missing; fetched again when the link's state changes, and once a minute. */
export function useGaps() {
  return useQuery({
    queryKey: gapsKey,
    queryFn: ({ signal }) => call(getGaps, { signal }),
    refetchInterval: 60_000,
  });
}
