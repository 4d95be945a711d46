import { onlineManager, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { answerRequests } from '../../kit/answers.test-kit.ts';
import { runHook } from '../../kit/draw.test-kit.tsx';
import { makeMessage } from '../make-message.test-kit.ts';
import { localId, type ThreadData } from '../thread/thread-data.ts';
import { messageKeys } from './keys.ts';
import { useJumpTo } from './use-jump-to.ts';
import { useLoadOlder } from './use-load-older.ts';
import { useOutbox } from './use-outbox.ts';
import { newSending, useSendMessage } from './use-send-message.ts';
import { useThreadPages } from './use-thread-pages.ts';

const id = (at: number) => `01990000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const chatId = id(0);
const said = (at: number, change = {}) => makeMessage(id(at), { chatId, ...change });
const address = (rest: string) => `/api/chats/${chatId}/${rest}`;

afterEach(() => {
  vi.useRealTimers();
  onlineManager.setOnline(true);
});

function threadOf(messages: ThreadData['messages'], change: Partial<ThreadData> = {}) {
  const client = new QueryClient();
  client.setQueryData<ThreadData>(messageKeys.thread(chatId), {
    messages,
    older: null,
    newer: null,
    ...change,
  });
  const data = () => client.getQueryData<ThreadData>(messageKeys.thread(chatId))!;
  return { client, data, ids: () => data().messages.map((message) => message.id) };
}

/** Keeps every request as it was made; answers one by one. */
function keepRequests(...replies: (object | 'away')[]) {
  const asked: { body: unknown; key: string | undefined }[] = [];
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    asked.push({
      body: JSON.parse(String(init.body)),
      key: (init.headers as Record<string, string>)['idempotency-key'],
    });
    const reply = replies.shift();
    if (reply === 'away' || reply === undefined) throw new TypeError('fetch failed');
    return new Response(JSON.stringify(reply), { status: 'error' in reply ? 409 : 200 });
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

test('a message shows before the slice has answered, and becomes the stored one where it stands', async () => {
  const { client, data, ids } = threadOf([said(1)]);
  const stored = said(2, { own: true, text: 'hi', state: 'queued', outboxId: id(9) });
  answerRequests({ [`POST ${address('messages')}`]: { body: { message: stored, cursor: 'c' } } });
  const sending = newSending('hi', null);
  const { mutateAsync } = runHook(() => useSendMessage(chatId), client);
  const answered = mutateAsync(sending);
  await vi.waitFor(() => expect(ids()).toEqual([id(1), localId(sending.key)]), 30_000);
  expect(data().messages[1]).toMatchObject({ text: 'hi', own: true, state: 'queued' });
  await answered;
  expect(ids()).toEqual([id(1), id(2)]);
});

test('every repeat of one sending carries the same key, another sending another', async () => {
  vi.useFakeTimers();
  const { client, ids } = threadOf([]);
  const stored = said(2, { own: true, text: 'hi', outboxId: id(9) });
  const asked = keepRequests('away', 'away', { message: stored, cursor: 'c' });
  const answered = runHook(() => useSendMessage(chatId), client).mutateAsync(newSending('hi', null));
  await vi.runAllTimersAsync();
  await answered;
  expect(asked.map(({ key }) => key)).toEqual(Array(3).fill(asked[0]!.key));
  expect(ids()).toEqual([id(2)]);
  expect(newSending('hi', null).key).not.toBe(newSending('hi', null).key);
});

test('what the slice refuses stays in the thread, failed, with its reason, and is not asked again', async () => {
  const { client, data } = threadOf([]);
  const refusal = { error: { code: 'outbox_full', message: 'Too many wait.' } };
  const asked = keepRequests(refusal);
  const sending = runHook(() => useSendMessage(chatId), client).mutateAsync(newSending('hi', said(1)));
  await expect(sending).rejects.toMatchObject({ code: 'outbox_full' });
  expect(asked).toEqual([{ body: { text: 'hi', quotedMessageId: id(1) }, key: expect.any(String) }]);
  expect(data().messages).toMatchObject([{ text: 'hi', state: 'failed', stateReason: 'Too many wait.' }]);
});

test('a failed message that is sent again is one message', async () => {
  const { client, ids } = threadOf([]);
  const stored = said(2, { own: true, text: 'hi', outboxId: id(9) });
  keepRequests({ error: { code: 'outbox_full', message: 'x' } }, { message: stored, cursor: 'c' });
  const { mutateAsync } = runHook(() => useSendMessage(chatId), client);
  const sending = newSending('hi', null);
  await mutateAsync(sending).catch(() => undefined);
  await mutateAsync(sending);
  expect(ids()).toEqual([id(2)]);
});

test('a chat that is not shown any more takes no message that nobody would see', async () => {
  const client = new QueryClient();
  keepRequests({ message: said(2), cursor: 'c' });
  await runHook(() => useSendMessage(chatId), client).mutateAsync(newSending('hi', null));
  expect(client.getQueryData(messageKeys.thread(chatId))).toBeUndefined();
});

test('what waits can be sent now, said to be sent, or taken back', async () => {
  const waiting = said(2, { own: true, state: 'held', outboxId: id(9) });
  const { client, data, ids } = threadOf([said(1), waiting]);
  const asked = answerRequests({
    [`POST /api/outbox/${id(9)}/retry`]: { body: { ...waiting, state: 'queued' } },
    [`POST /api/outbox/${id(9)}/sent`]: { body: { ...waiting, state: 'sent', outboxId: null } },
    [`DELETE /api/outbox/${id(9)}`]: { body: { text: 'hi', quotedMessageId: null } },
  });
  const outbox = runHook(() => useOutbox(chatId), client);
  const which = { outboxId: id(9), messageId: id(2) };
  await outbox.retry.mutateAsync(which);
  expect(data().messages[1]?.state).toBe('queued');
  await outbox.confirm.mutateAsync(which);
  expect(data().messages[1]?.state).toBe('sent');
  expect(await outbox.discard.mutateAsync(which)).toEqual({ text: 'hi', quotedMessageId: null });
  expect(ids()).toEqual([id(1)]);
  expect(asked).toHaveLength(3);
});

test('pages join what is loaded at their own end', async () => {
  const { client, data, ids } = threadOf([said(3)], { older: 'o', newer: 'n' });
  answerRequests({
    [`GET ${address('messages?before=o&limit=60')}`]: {
      body: { messages: [said(1), said(2)], older: null, newer: 'x' },
    },
    [`GET ${address('messages?after=n&limit=60')}`]: {
      body: { messages: [said(4)], older: 'y', newer: null },
    },
  });
  const pages = runHook(() => useThreadPages(chatId), client);
  await Promise.all([pages.older.mutateAsync('o'), pages.newer.mutateAsync('n')]);
  expect(ids()).toEqual([id(1), id(2), id(3), id(4)]);
  expect([data().older, data().newer]).toEqual([null, null]);
});

test('what WhatsApp gave of older messages goes in front, and the place to go on from with it', async () => {
  const { client, data, ids } = threadOf([said(3), said(4)]);
  answerRequests({
    [`POST ${address('older')}`]: { body: { added: 2, history: 'part' } },
    [`GET ${address(`messages?around=${id(3)}&limit=120`)}`]: {
      body: { messages: [said(1), said(2), said(3), said(4)], older: 'further', newer: null },
    },
  });
  await runHook(() => useLoadOlder(chatId), client).mutateAsync();
  expect(ids()).toEqual([id(1), id(2), id(3), id(4)]);
  expect(data().older).toBe('further');
});

test('older messages come too where only an own message on its way is shown yet', async () => {
  const { client, ids } = threadOf([makeMessage(localId('k'), { own: true })]);
  answerRequests({
    [`POST ${address('older')}`]: { body: { added: 1, history: 'part' } },
    [`GET ${address('messages?limit=120')}`]: { body: { messages: [said(1)], older: null, newer: null } },
  });
  await runHook(() => useLoadOlder(chatId), client).mutateAsync();
  expect(ids()).toEqual([id(1), localId('k')]);
});

test('a jump shows the stretch around its message instead of what was loaded', async () => {
  const { client, ids } = threadOf([said(9), makeMessage(localId('k'), { own: true, text: 'on its way' })]);
  answerRequests({
    [`GET ${address(`messages?around=${id(2)}&limit=60`)}`]: {
      body: { messages: [said(1), said(2), said(3)], older: 'o', newer: 'n' },
    },
  });
  await runHook(() => useJumpTo(chatId), client).mutateAsync(id(2));
  expect(ids(), 'what is on its way stays').toEqual([id(1), id(2), id(3), localId('k')]);
});
