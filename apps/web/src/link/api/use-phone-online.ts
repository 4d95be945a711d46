import { phoneWasOnline } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Says that the owner's phone is online: its days are counted anew. */
export function usePhoneOnline() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(phoneWasOnline),
    onSuccess: () => client.invalidateQueries({ queryKey: statusKey }),
  });
}
