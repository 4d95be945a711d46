import { acceptWarning } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Records that the warning was read, with the reading choice. */
export function useAcceptWarning() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (readUnread: 'when-opened' | 'ahead') => call(acceptWarning, { body: { readUnread } }),
    onSuccess: () => client.invalidateQueries({ queryKey: statusKey }),
    meta: { quiet: true },
  });
}
