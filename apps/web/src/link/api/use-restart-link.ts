import { startLink, stopLink } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Ends the browser, where one runs, and starts it anew with WhatsApp's page or the demo phone. */
export function useRestartLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ line, running }: { line: 'own' | 'demo'; running: boolean }) => {
      if (running) await call(stopLink);
      return call(startLink, { body: { line } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: statusKey }),
    meta: { quiet: true },
  });
}
