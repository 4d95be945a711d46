import { revokeInvitation } from '@queunir/contracts/account/operators';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

/** Makes an invitation void. */
export function useRevokeInvitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) => call(revokeInvitation, { params: { invitationId } }),
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.invitations }),
  });
}
