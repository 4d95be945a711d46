import { revokeSession } from '@queunir/contracts/login/login';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { settingsKeys } from './keys.ts';

/** Signs one browser out. */
export function useRevokeSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => call(revokeSession, { params: { sessionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsKeys.sessions }),
  });
}
