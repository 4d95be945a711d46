import { revokeAccountSession } from '@queunir/contracts/account/account';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { accountKeys } from './keys.ts';

/** Signs one browser out, at once. */
export function useRevokeAccountSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => call(revokeAccountSession, { params: { sessionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.sessions }),
  });
}
