import { unlinkNumber } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Unlinks the number by WhatsApp's own menu; what is stored stays. */
export function useUnlink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(unlinkNumber),
    onSettled: () => client.invalidateQueries({ queryKey: statusKey }),
    meta: { quiet: true },
  });
}
