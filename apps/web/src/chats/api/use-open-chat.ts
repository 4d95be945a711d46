import { openChat } from '@queunir/contracts/chats/chats';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Asks for the chat's newest messages to be read from the page; `readUnread` only by the person's act. */
export function useOpenChat() {
  return useMutation({
    mutationFn: (input: { chatId: string; readUnread: boolean }) =>
      call(openChat, { params: { chatId: input.chatId }, body: { readUnread: input.readUnread } }),
    meta: { quiet: true },
  });
}
