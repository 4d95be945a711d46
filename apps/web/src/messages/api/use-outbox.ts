import { confirmSent, discardSend, type Message, retrySend } from '@queunir/contracts/messages/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import { randomId } from '../../kit/random-id.ts';
import { dropMessage, mergeMessage, type ThreadData } from '../thread/thread-data.ts';
import { messageKeys } from './keys.ts';

type Waiting = { outboxId: string; messageId: string };

/** What a person can do with a message that was not sent: send it now, say that it was sent, take it back. */
export function useOutbox(chatId: string) {
  const client = useQueryClient();
  const patch = (change: (data: ThreadData) => ThreadData) =>
    client.setQueryData<ThreadData>(messageKeys.thread(chatId), (data) => data && change(data));
  const merge = (message: Message) => patch((data) => mergeMessage(data, message));
  const retry = useMutation({
    mutationFn: (waiting: Waiting) =>
      call(retrySend, { params: { outboxId: waiting.outboxId }, idempotencyKey: randomId() }),
    onSuccess: merge,
  });
  const confirm = useMutation({
    mutationFn: (waiting: Waiting) => call(confirmSent, { params: { outboxId: waiting.outboxId } }),
    onSuccess: merge,
  });
  const discard = useMutation({
    mutationFn: (waiting: Waiting) => call(discardSend, { params: { outboxId: waiting.outboxId } }),
    onSuccess: (_, waiting) => patch((data) => dropMessage(data, waiting.messageId)),
  });
  return { retry, confirm, discard };
}
