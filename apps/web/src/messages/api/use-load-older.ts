import { loadOlder } from '@queunir/contracts/chats/chats';
import { listMessages } from '@queunir/contracts/messages/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { prependOlder, type ThreadData } from '../thread/thread-data.ts';
import { messageKeys } from './keys.ts';

/** Asks WhatsApp for older messages than the oldest stored one, then shows what came. */
export function useLoadOlder(chatId: string) {
  const client = useQueryClient();
  const key = messageKeys.thread(chatId);
  return useMutation({
    mutationFn: async () => {
      const reply = await call(loadOlder, { params: { chatId } });
      const oldest = client.getQueryData<ThreadData>(key)?.messages[0];
      if (reply.added > 0 && oldest) {
        const page = await call(listMessages, {
          params: { chatId },
          query: { around: oldest.id, limit: 120 },
        });
        client.setQueryData<ThreadData>(key, (data) => data && prependOlder(data, before(page, oldest.id)));
      }
      return reply;
    },
    meta: { quiet: true },
  });
}

/** The part of a page that stands before one message. */
function before(page: ThreadData, messageId: string): ThreadData {
  const end = page.messages.findIndex((message) => message.id === messageId);
  return end === -1 ? page : { ...page, messages: page.messages.slice(0, end) };
}
