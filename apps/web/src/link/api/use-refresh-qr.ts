import { refreshQr } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Asks for a fresh QR code, or goes back from the number to the QR code. */
export function useRefreshQr() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(refreshQr),
    onSuccess: () => client.invalidateQueries({ queryKey: statusKey }),
    meta: { quiet: true },
  });
}
