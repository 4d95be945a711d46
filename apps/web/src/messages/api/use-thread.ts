import { listMessages } from '@queunir/contracts/messages/messages';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { mergeNewest, type ThreadData } from '../thread/thread-data.ts';
import { messageKeys } from './keys.ts';

/** How many messages a page holds. */
export const pageSize = 60;

/**
 * The loaded stretch of a chat. The first fetch is around `around` (an unread or a found message) when it is
 * given, else the newest page; every later fetch lays the newest page over what is loaded.
 */
export function useThread(chatId: string, around: string | null) {
  const client = useQueryClient();
  return useQuery({
    queryKey: messageKeys.thread(chatId),
    queryFn: async ({ signal }): Promise<ThreadData> => {
      const known = client.getQueryData<ThreadData>(messageKeys.thread(chatId));
      const query = known || !around ? { limit: pageSize } : { around, limit: pageSize };
      const page = await call(listMessages, { params: { chatId }, query, signal });
      const latest = client.getQueryData<ThreadData>(messageKeys.thread(chatId));
      if (!latest) return page;
      return latest.newer === null ? mergeNewest(latest, page) : latest;
    },
  });
}
