import { resetPassword } from '@queunir/contracts/account/sign-in';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

/** Sets a new password with the token of a mailed link, which ends every session. */
export function useResetPassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof resetPassword>) => call(resetPassword, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
    meta: { quiet: true },
  });
}
