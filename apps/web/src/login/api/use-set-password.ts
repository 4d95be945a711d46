import { setPassword } from '@queunir/contracts/login/login';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

/** Sets the first password with the token from the terminal, and signs in. */
export function useSetPassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: { token: string; password: string }) => call(setPassword, { body: words }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
    meta: { quiet: true },
  });
}
