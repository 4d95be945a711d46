import { loadOlder } from '@queunir/contracts/chats/chats';
import { listMessages } from '@queunir/contracts/messages/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { isLocal, mergeNewest, prependOlder, type ThreadData } from '../thread/thread-data.ts';
import { messageKeys } from './keys.ts';

/** Asks WhatsApp for older messages than the oldest stored one, then shows what came. */
export function useLoadOlder(chatId: string) {
  const client = useQueryClient();
  const key = messageKeys.thread(chatId);
  return useMutation({
    mutationFn: async () => {
      const reply = await call(loadOlder, { params: { chatId } });
      // What is only on its way has no place in the chat that a page could be asked around.
      const oldest = client.getQueryData<ThreadData>(key)?.messages.find((message) => !isLocal(message));
      if (reply.added > 0) {
        const query = { around: oldest?.id, limit: 120 };
        const page = await call(listMessages, { params: { chatId }, query });
        const join = (data: ThreadData) =>
          oldest ? prependOlder(data, before(page, oldest.id)) : mergeNewest(data, page);
        client.setQueryData<ThreadData>(key, (data) => data && join(data));
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
