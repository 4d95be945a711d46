import { changePassword } from '@queunir/contracts/login/login';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { settingsKeys } from './keys.ts';

/** Changes the password; every other browser is signed out. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: { current: string; password: string }) => call(changePassword, { body: words }),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsKeys.sessions }),
    meta: { quiet: true },
  });
}
