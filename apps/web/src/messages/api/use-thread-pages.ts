import { listMessages } from '@queunir/contracts/messages/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { appendNewer, prependOlder, type ThreadData } from '../thread/thread-data.ts';
import { messageKeys } from './keys.ts';
import { pageSize } from './use-thread.ts';

/** Loads the stored page before or behind what is loaded of a chat. */
export function useThreadPages(chatId: string) {
  const client = useQueryClient();
  const key = messageKeys.thread(chatId);
  const older = useMutation({
    mutationFn: (before: string) =>
      call(listMessages, { params: { chatId }, query: { before, limit: pageSize } }),
    onSuccess: (page) => client.setQueryData<ThreadData>(key, (data) => data && prependOlder(data, page)),
    meta: { quiet: true },
  });
  const newer = useMutation({
    mutationFn: (after: string) =>
      call(listMessages, { params: { chatId }, query: { after, limit: pageSize } }),
    onSuccess: (page) => client.setQueryData<ThreadData>(key, (data) => data && appendNewer(data, page)),
    meta: { quiet: true },
  });
  return { older, newer };
}
