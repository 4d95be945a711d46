import { setBall } from '@queunir/contracts/chats/chats';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { refreshChat } from '../chat-events.ts';

/** Says that nobody waits in a chat, or undoes that. */
export function useSetBall() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { chatId: string; ball: 'nobody' | 'auto' }) =>
      call(setBall, { params: { chatId: input.chatId }, body: { ball: input.ball } }),
    onSuccess: (reply) => refreshChat(client, reply.chatId),
  });
}
