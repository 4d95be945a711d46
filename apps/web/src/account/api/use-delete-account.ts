import { deleteAccount } from '@queunir/contracts/account/account';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Ends the account, after which the page is loaded anew and nothing of it is left in memory. */
export function useDeleteAccount() {
  return useMutation({
    mutationFn: (password: string) => call(deleteAccount, { body: { password } }),
    onSuccess: () => window.location.assign('/sign-in'),
    meta: { quiet: true },
  });
}
