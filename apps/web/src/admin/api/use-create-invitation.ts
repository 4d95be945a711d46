import { createInvitation } from '@queunir/contracts/account/operators';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { adminKeys } from './keys.ts';

/** Invites one person; the link is in the answer and nowhere else. */
export function useCreateInvitation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof createInvitation>) => call(createInvitation, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: adminKeys.invitations }),
    meta: { quiet: true },
  });
}
