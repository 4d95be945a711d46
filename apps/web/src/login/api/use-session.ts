import { getSession } from '@queunir/contracts/login/login';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

/** How it is asked who is signed in; the start asks before anything is drawn. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => call(getSession, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether this browser is signed in, and whether a password was set yet. */
export function useSession() {
  return useQuery(sessionQuery);
}
