import { getSlice, type SliceDetail } from '@queunir/contracts/admin/slices';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type { SliceDetail };

/** One slice with everything that operators see of it. */
export function useSlice(number: number) {
  return useQuery({
    queryKey: adminKeys.sliceDetail(number),
    queryFn: ({ signal }) => call(getSlice, { params: { number }, signal }),
    staleTime: 0,
  });
}
