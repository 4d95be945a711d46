import { getChat } from '@queunir/contracts/chats/chats';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { chatKeys } from './keys.ts';

/** One chat with its header, draft and how much of it is stored. */
export function useChat(chatId: string) {
  return useQuery({
    queryKey: chatKeys.detail(chatId),
    queryFn: ({ signal }) => call(getChat, { params: { chatId }, signal }),
  });
}
