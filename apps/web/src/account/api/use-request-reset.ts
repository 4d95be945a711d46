import { requestPasswordReset } from '@queunir/contracts/account/sign-in';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Has a link to set a new password mailed. */
export function useRequestReset() {
  return useMutation({
    mutationFn: (email: string) => call(requestPasswordReset, { body: { email } }),
    meta: { quiet: true },
  });
}
