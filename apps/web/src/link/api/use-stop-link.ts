import { stopLink } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Stops the browser without unlinking. */
export function useStopLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(stopLink),
    onSuccess: () => client.invalidateQueries({ queryKey: statusKey }),
    meta: { quiet: true },
  });
}
