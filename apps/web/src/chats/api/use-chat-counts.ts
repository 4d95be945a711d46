import { listChats } from '@queunir/contracts/chats/chats';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { chatKeys } from './keys.ts';

/** How many chats are unread and how many wait on me. */
export function useChatCounts() {
  return useQuery({
    queryKey: chatKeys.counts,
    queryFn: async ({ signal }) => (await call(listChats, { query: { limit: 1 }, signal })).counts,
  });
}
