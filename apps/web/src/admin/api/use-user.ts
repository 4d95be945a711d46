import { getUser } from '@queunir/contracts/admin/users';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type UserDetail = ReplyOf<typeof getUser>;

/** One account. */
export function useUser(userId: string) {
  return useQuery({
    queryKey: adminKeys.user(userId),
    queryFn: ({ signal }) => call(getUser, { params: { userId }, signal }),
    staleTime: 0,
  });
}
