import { readAgain } from '@queunir/contracts/gaps/gaps';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { gapsKey } from './use-gaps.ts';

/** Has a chat read back to what was stored before its hole. */
export function useReadAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (chatId: string) => call(readAgain, { params: { chatId } }),
    onSettled: () => client.invalidateQueries({ queryKey: gapsKey }),
    meta: { quiet: true },
  });
}
