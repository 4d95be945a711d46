import { listInvitations } from '@queunir/contracts/account/operators';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

export type Invitation = ReplyOf<typeof listInvitations>['invitations'][number];

/** Invitations that were made, newest first. */
export function useInvitations() {
  return useQuery({
    queryKey: adminKeys.invitations,
    queryFn: ({ signal }) => call(listInvitations, { signal }),
    staleTime: 0,
  });
}
