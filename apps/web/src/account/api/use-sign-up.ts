import { signUp } from '@queunir/contracts/account/sign-in';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Asks for an account; a mail follows. */
export function useSignUp() {
  return useMutation({
    mutationFn: (body: BodyInput<typeof signUp>) => call(signUp, { body }),
    meta: { quiet: true },
  });
}
