import { getAccountSession } from '@queunir/contracts/account/account';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

export type AccountSession = ReplyOf<typeof getAccountSession>;
export type Account = NonNullable<AccountSession['account']>;

/** How it is asked who is signed in; the start asks before anything is drawn. */
export const accountSessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => call(getAccountSession, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who is signed in, and who may sign up. */
export function useAccountSession() {
  return useQuery(accountSessionQuery);
}

/** The account that is signed in; null while there is none. */
export function useAccount(): Account | null {
  return useAccountSession().data?.account ?? null;
}
