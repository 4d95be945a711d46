import { startTwoFactor } from '@queunir/contracts/account/two-factor';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Gives a new secret for an authenticator app and the recovery codes. */
export function useStartTwoFactor() {
  return useMutation({
    mutationFn: (password: string) => call(startTwoFactor, { body: { password } }),
    meta: { quiet: true },
  });
}
