import { listMessages } from '@queunir/contracts/messages/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { moveTo, type ThreadData } from '../thread/thread-data.ts';
import { messageKeys } from './keys.ts';
import { pageSize } from './use-thread.ts';

/** Replaces the loaded stretch by the page around one message, or by the newest page (`null`). */
export function useJumpTo(chatId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (messageId: string | null) =>
      call(listMessages, { params: { chatId }, query: { around: messageId ?? undefined, limit: pageSize } }),
    onSuccess: (page) =>
      client.setQueryData<ThreadData>(messageKeys.thread(chatId), (data) =>
        data ? moveTo(data, page) : page,
      ),
  });
}
