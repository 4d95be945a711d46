import { getSession } from '@queunir/contracts/login/login';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Query key of who is signed in. */
export const sessionKey = ['session'] as const;

/** Whether this browser is signed in, and whether a password was set yet. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => call(getSession, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
