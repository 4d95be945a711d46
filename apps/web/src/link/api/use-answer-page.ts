import { answerPage } from '@queunir/contracts/status/status';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { statusKey } from './use-status.ts';

/** Has a button of WhatsApp's own page pressed; `label` names one of a dialog. */
export function useAnswerPage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { what: 'use-here' | 'retry' | 'dialog'; label?: string }) =>
      call(answerPage, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: statusKey }),
    meta: { quiet: true },
  });
}
