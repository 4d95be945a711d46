import { stopTwoFactor } from '@queunir/contracts/account/two-factor';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

/** Signs in without a second factor from now on. */
export function useStopTwoFactor() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => call(stopTwoFactor, { body: { password } }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
    meta: { quiet: true },
  });
}
