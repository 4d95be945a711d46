import { changeAccountPassword } from '@queunir/contracts/account/sign-in';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { accountKeys } from './keys.ts';

/** Changes the password and ends every other session. */
export function useChangeAccountPassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof changeAccountPassword>) => call(changeAccountPassword, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.sessions }),
    meta: { quiet: true },
  });
}
