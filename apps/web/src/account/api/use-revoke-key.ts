import { revokeKey } from '@queunir/contracts/account/keys';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { accountKeys } from './keys.ts';

/** Makes a key void, at once. */
export function useRevokeKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (keyId: string) => call(revokeKey, { params: { keyId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.keys }),
  });
}
