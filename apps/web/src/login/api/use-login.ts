import { login } from '@queunir/contracts/login/login';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

/** Signs in with the password. */
export function useLogin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => call(login, { body: { password } }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
    meta: { quiet: true },
  });
}
