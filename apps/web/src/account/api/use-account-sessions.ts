import { listAccountSessions } from '@queunir/contracts/account/account';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { accountKeys } from './keys.ts';

/** Where this account is signed in. Asked anew each time it is shown: no event tells of it. */
export function useAccountSessions() {
  return useQuery({
    queryKey: accountKeys.sessions,
    queryFn: ({ signal }) => call(listAccountSessions, { signal }),
    staleTime: 0,
  });
}
