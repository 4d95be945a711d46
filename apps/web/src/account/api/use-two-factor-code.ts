import { typeRecoveryCode, typeTwoFactorCode } from '@queunir/contracts/account/two-factor';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { sessionKey } from '../../kit/session-key.ts';

export type CodeKind = 'app' | 'recovery';

/** Hands in a code of the authenticator app, or a recovery code: the last step of sign-in, or the proof that the app works. */
export function useTwoFactorCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, code }: { kind: CodeKind; code: string }) =>
      call(kind === 'app' ? typeTwoFactorCode : typeRecoveryCode, { body: { code } }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
    meta: { quiet: true },
  });
}
