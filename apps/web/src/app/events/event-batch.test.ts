import type { AppEvent } from '@queunir/contracts/events/events';
import { expect, test } from 'vitest';
import { addEvent, emptyBatch } from './event-batch.ts';

const batchOf = (...events: AppEvent[]) => {
  const batch = emptyBatch();
  for (const event of events) addEvent(batch, event);
  return batch;
};

test('a burst in one chat asks for that chat once', () => {
  const batch = batchOf(
    { type: 'message.received', chatId: 'c', messageId: 'm', live: true },
    { type: 'message.received', chatId: 'c', messageId: 'n', live: true },
    { type: 'chat.changed', chatId: 'c' },
  );
  expect([...batch.chats]).toEqual(['c']);
  expect(batch.messages.map((one) => one.messageId)).toEqual(['m', 'n']);
});

test('a tick asks for its message only, not for its chat', () => {
  const batch = batchOf({ type: 'message.changed', chatId: 'c', messageId: 'm' });
  expect(batch.chats.size).toBe(0);
  expect(batch.messages).toHaveLength(1);
});

test('drafts and reading touch the chat', () => {
  const batch = batchOf(
    { type: 'draft.changed', chatId: 'a' },
    { type: 'messages.read', chatId: 'b', count: 2 },
  );
  expect([...batch.chats]).toEqual(['a', 'b']);
});

test('a message of the past is not live', () => {
  expect(
    batchOf({ type: 'message.received', chatId: 'c', messageId: 'm', live: false }).messages[0]?.live,
  ).toBe(false);
});

test('every other fact sets its own flag', () => {
  const batch = batchOf(
    { type: 'status.changed' },
    { type: 'settings.changed' },
    { type: 'session.ended', sessionId: 's' },
    { type: 'contact.changed', contactId: 'k' },
    { type: 'chat.removed', chatId: 'gone' },
    { type: 'message.removed', chatId: 'c', messageId: 'm' },
    { type: 'stream.reset' },
  );
  expect(batch).toMatchObject({ status: true, settings: true, sessions: true, reset: true });
  expect([...batch.contacts, ...batch.chatsRemoved]).toEqual(['k', 'gone']);
  expect(batch.messagesRemoved).toHaveLength(1);
});
