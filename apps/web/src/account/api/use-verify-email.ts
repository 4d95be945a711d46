import { verifyEmail } from '@queunir/contracts/account/sign-in';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Confirms an address with the token of a mailed link. */
export function useVerifyEmail() {
  return useMutation({
    mutationFn: (token: string) => call(verifyEmail, { body: { token } }),
    meta: { quiet: true },
  });
}
