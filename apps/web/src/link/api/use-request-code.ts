import { requestCode } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Asks WhatsApp for a code to link by phone number. */
export function useRequestCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (number: string) => call(requestCode, { body: { number } }),
    onSuccess: () => client.invalidateQueries({ queryKey: statusKey }),
    meta: { quiet: true },
  });
}
