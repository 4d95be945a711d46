import { createKey } from '@queunir/contracts/account/keys';
import type { BodyInput } from '@queunir/contracts/kit/endpoint';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { accountKeys } from './keys.ts';

/** Makes an API key; its secret is in the answer and nowhere else. */
export function useCreateKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyInput<typeof createKey>) => call(createKey, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.keys }),
    meta: { quiet: true },
  });
}
