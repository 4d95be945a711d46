import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { answerRequests } from '../kit/answers.test-kit.ts';
import { messageKeys } from './api/keys.ts';
import { makeMessage } from './make-message.test-kit.ts';
import { messagesChanged } from './message-events.ts';
import type { ThreadData } from './thread/thread-data.ts';

const chatId = '01990000-0000-7000-8000-000000000001';
const ids = (count: number) =>
  Array.from({ length: count }, (_, at) => `01990000-0000-7000-8000-${String(at + 100).padStart(12, '0')}`);
const touched = (messageId: string, live = true) => ({ chatId, messageId, live });

function threadOf(...messageIds: string[]) {
  const client = new QueryClient();
  const key = messageKeys.thread(chatId);
  const data: ThreadData = {
    messages: messageIds.map((id) => makeMessage(id, { chatId })),
    older: null,
    newer: null,
  };
  client.setQueryData(key, data);
  const shown = () => client.getQueryData<ThreadData>(key)!.messages;
  return { client, shown, stale: () => client.getQueryState(key)!.isInvalidated };
}

const settled = () => new Promise((done) => setTimeout(done, 20));

test('a message that came is fetched once, however often it was told, and put in its place', async () => {
  const [old, fresh] = ids(2) as [string, string];
  const { client, shown } = threadOf(old);
  const body = makeMessage(fresh, { chatId, text: 'new', sentAt: '2026-03-01T10:05:00.000Z' });
  const asked = answerRequests({ [`GET /api/messages/${fresh}`]: { body } });
  messagesChanged(client, [touched(fresh), touched(fresh)], []);
  await settled();
  expect(asked).toHaveLength(1);
  expect(shown().map((message) => message.id)).toEqual([old, fresh]);
});

test('a chat that nobody looks at is not asked for', async () => {
  const asked = answerRequests({});
  messagesChanged(new QueryClient(), [touched(ids(1)[0]!)], []);
  await settled();
  expect(asked).toEqual([]);
});

test('a message that is gone when it is asked for leaves the thread', async () => {
  const [one, other] = ids(2) as [string, string];
  const { client, shown } = threadOf(one, other);
  answerRequests({});
  messagesChanged(client, [touched(other)], []);
  await settled();
  expect(shown().map((message) => message.id)).toEqual([one]);
});

test('a removed message goes without a question', async () => {
  const [one, other] = ids(2) as [string, string];
  const { client, shown } = threadOf(one, other);
  const asked = answerRequests({});
  messagesChanged(client, [], [touched(one)]);
  await settled();
  expect(shown().map((message) => message.id)).toEqual([other]);
  expect(asked).toEqual([]);
});

test('many at once, or one that may belong anywhere, make one page of it', async () => {
  const asked = answerRequests({});
  const many = threadOf();
  messagesChanged(
    many.client,
    ids(9).map((id) => touched(id)),
    [],
  );
  const history = threadOf();
  messagesChanged(history.client, [touched(ids(1)[0]!, false)], []);
  await settled();
  expect(asked).toEqual([]);
  expect([many.stale(), history.stale()]).toEqual([true, true]);
});
