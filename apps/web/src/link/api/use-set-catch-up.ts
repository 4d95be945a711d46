import { setCatchUp } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Pauses or resumes the filling of read chats. */
export function useSetCatchUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (paused: boolean) => call(setCatchUp, { body: { paused } }),
    onSuccess: () => client.invalidateQueries({ queryKey: statusKey }),
  });
}
