import { getSliceLogs } from '@queunir/contracts/admin/slices';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

/** The newest lines that a slice said. No event tells of a line: a person asks again. */
export function useLogs(number: number) {
  return useQuery({
    queryKey: adminKeys.logs(number),
    queryFn: ({ signal }) => call(getSliceLogs, { params: { number }, query: { lines: 300 }, signal }),
    staleTime: 0,
  });
}
