import { changeProfile } from '@queunir/contracts/account/account';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

/** Changes name and language of the account. */
export function useChangeProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof changeProfile>) => call(changeProfile, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
    meta: { quiet: true },
  });
}
