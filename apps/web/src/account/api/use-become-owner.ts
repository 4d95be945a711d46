import { becomeOwner } from '@queunir/contracts/account/owner';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

/** Makes the first operator with the token from the terminal, and signs in. */
export function useBecomeOwner() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof becomeOwner>) => call(becomeOwner, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
    meta: { quiet: true },
  });
}
