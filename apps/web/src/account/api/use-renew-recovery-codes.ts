import { renewRecoveryCodes } from '@queunir/contracts/account/two-factor';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Makes new recovery codes; the earlier ones are void. */
export function useRenewRecoveryCodes() {
  return useMutation({
    mutationFn: (password: string) => call(renewRecoveryCodes, { body: { password } }),
    meta: { quiet: true },
  });
}
