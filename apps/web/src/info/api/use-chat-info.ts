import { getChatInfo, readChatInfo } from '@queunir/contracts/info/info';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { infoKey } from './keys.ts';

/** What WhatsApp's info drawer showed of a chat when it was read last. */
export function useChatInfo(chatId: string) {
  return useQuery({
    queryKey: infoKey(chatId),
    queryFn: ({ signal }) => call(getChatInfo, { params: { chatId }, signal }),
  });
}

/** Has the info drawer of a chat read from WhatsApp. */
export function useReadChatInfo(chatId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(readChatInfo, { params: { chatId } }),
    onSuccess: (info) => client.setQueryData(infoKey(chatId), info),
    meta: { quiet: true },
  });
}
