import { signIn } from '@queunir/contracts/account/sign-in';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

/** Signs in with address and password, as far as the second factor where there is one. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof signIn>) => call(signIn, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
    meta: { quiet: true },
  });
}
