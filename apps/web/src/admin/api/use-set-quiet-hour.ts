import { setQuietHour } from '@queunir/contracts/admin/slice-acts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

/** Sets the hour of the day, UTC, in which a slice may be restarted for the sake of memory. */
export function useSetQuietHour(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (hour: number) => call(setQuietHour, { params: { number }, body: { hour } }),
    onSuccess: (slice) => client.setQueryData(adminKeys.sliceDetail(number), slice),
  });
}
