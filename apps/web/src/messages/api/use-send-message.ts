import { type Message, sendMessage } from '@queunir/contracts/messages/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isUnreachable } from '../../kit/api-error.ts';
import { call } from '../../kit/call.ts';
import { randomId } from '../../kit/random-id.ts';
import { localMessage } from '../thread/local-message.ts';
import { localId, mergeMessage, settleLocal, type ThreadData } from '../thread/thread-data.ts';
import { messageKeys } from './keys.ts';

export type Sending = { text: string; quoted: Message['quoted']; key: string };

/** A sending with a fresh idempotency key. */
export function newSending(text: string, quoted: Message | null): Sending {
  const words = quoted && { messageId: quoted.id, author: quoted.author, text: quoted.text };
  return { text, quoted: words, key: randomId() };
}

/**
 * Sends a message: it is shown at once, and the same key goes with every repeat, so that it is sent once.
 * While the slice cannot be reached it tries again by itself for about five minutes.
 */
export function useSendMessage(chatId: string) {
  const client = useQueryClient();
  const key = messageKeys.thread(chatId);
  const patch = (change: (data: ThreadData) => ThreadData) =>
    client.setQueryData<ThreadData>(key, (data) => data && change(data));
  return useMutation({
    mutationKey: ['messages', 'send', chatId],
    mutationFn: (sending: Sending) =>
      call(sendMessage, {
        params: { chatId },
        body: { text: sending.text, quotedMessageId: sending.quoted?.messageId ?? null },
        idempotencyKey: sending.key,
      }),
    onMutate: (sending) => patch((data) => showLocal(data, localMessage(chatId, sending, 'queued', null))),
    onSuccess: (reply, sending) => patch((data) => settleLocal(data, sending.key, reply.message)),
    onError: (error, sending) =>
      patch((data) => showLocal(data, localMessage(chatId, sending, 'failed', error.message))),
    retry: (count, error) => isUnreachable(error) && count < 60,
    retryDelay: 5000,
    networkMode: 'always',
    meta: { quiet: true },
  });
}

function showLocal(data: ThreadData, message: Message): ThreadData {
  const known = data.messages.some((other) => other.id === message.id);
  return known ? mergeMessage(data, message) : { ...data, messages: [...data.messages, message] };
}

/** Takes back a message that never reached the slice. */
export function dropLocal(data: ThreadData, key: string): ThreadData {
  return { ...data, messages: data.messages.filter((message) => message.id !== localId(key)) };
}
