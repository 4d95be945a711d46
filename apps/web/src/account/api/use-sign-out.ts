import { signOut } from '@queunir/contracts/account/sign-in';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Ends this session. The page is loaded anew, so that nothing of it is left in memory for whoever comes next. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call(signOut),
    onSuccess: () => window.location.assign('/sign-in'),
  });
}
