import { startLink } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Starts the browser with WhatsApp's page, or with the demo phone. */
export function useStartLink() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (line: 'own' | 'demo') => call(startLink, { body: { line } }),
    onSuccess: () => client.invalidateQueries({ queryKey: statusKey }),
    meta: { quiet: true },
  });
}
