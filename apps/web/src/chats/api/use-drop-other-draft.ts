import { dropOtherDraft } from '@queunir/contracts/chats/chats';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { chatKeys } from './keys.ts';

/** Lets go of the draft that lost a conflict. */
export function useDropOtherDraft(chatId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(dropOtherDraft, { params: { chatId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: chatKeys.detail(chatId) }),
  });
}
