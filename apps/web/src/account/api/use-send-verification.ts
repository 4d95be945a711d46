import { sendVerificationAgain } from '@queunir/contracts/account/sign-in';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Has the mail to confirm an address sent again. */
export function useSendVerification() {
  return useMutation({
    mutationFn: (email: string) => call(sendVerificationAgain, { body: { email } }),
    meta: { quiet: true },
  });
}
