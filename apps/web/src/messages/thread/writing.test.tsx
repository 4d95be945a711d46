import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { en } from '../../app/texts/en.ts';
import { runHook, speak } from '../../kit/draw.test-kit.tsx';
import { messageKeys } from '../api/keys.ts';
import { makeMessage } from '../make-message.test-kit.ts';
import { localMessage } from './local-message.ts';
import { localId, type ThreadData } from './thread-data.ts';
import { useWriting } from './use-writing.ts';

const id = (at: number) => `01990000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const chatId = id(0);
const stored = makeMessage(id(2), { chatId, own: true, text: 'hello', state: 'queued', outboxId: id(9) });

type Asked = { what: string; body: Record<string, unknown>; key: string | undefined };
let asked: Asked[];
let refuse: boolean;

beforeAll(() => speak('en', en));
beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  refuse = false;
  let version = 1;
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const what = `${init.method} ${address.replace(`/api/chats/${chatId}`, 'chat')}`;
    const body = init.body ? JSON.parse(String(init.body)) : {};
    asked.push({ what, body, key: (init.headers as Record<string, string>)['idempotency-key'] });
    const reply = (json: object, status = 200) => new Response(JSON.stringify(json), { status });
    if (init.method === 'PUT') return reply({ version: ++version, conflict: false });
    if (init.method === 'DELETE') return reply({ text: 'hello', quotedMessageId: null });
    if (refuse) return reply({ error: { code: 'outbox_full', message: 'Too many wait.' } }, 409);
    return what.includes('outbox') ? reply(stored) : reply({ message: stored, cursor: 'c' });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function writing(text: string, messages: ThreadData['messages'] = [], quotedMessageId: string | null = null) {
  const client = new QueryClient();
  const key = messageKeys.thread(chatId);
  client.setQueryData<ThreadData>(key, { messages, older: null, newer: null });
  const acts = runHook(
    () =>
      useWriting({
        chatId,
        draft: { text, quotedMessageId, version: 1 },
        messages,
        field: { current: null },
        onDraftSaved: () => undefined,
        onDropOtherDraft: () => asked.push({ what: 'drop other', body: {}, key: undefined }),
      }),
    client,
  );
  const shown = () => client.getQueryData<ThreadData>(key)!.messages;
  return { ...acts, shown };
}
const drafts = () => asked.filter(({ what }) => what === 'PUT chat/draft').map(({ body }) => body.text);
const sent = () => asked.filter(({ what }) => what === 'POST chat/messages');

test('what is sent has no space around it, and answers the message that was chosen', async () => {
  const theirs = makeMessage(id(1), { chatId });
  writing('  hello\n', [theirs], id(1)).send();
  await vi.runAllTimersAsync();
  expect(sent().map(({ body }) => body)).toEqual([{ text: 'hello', quotedMessageId: id(1) }]);
});

test('nothing but space is not sent', async () => {
  writing(' \n ').send();
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
});

test('the kept draft is emptied only after the slice has taken the message', async () => {
  writing('hello').send();
  await vi.runAllTimersAsync();
  expect(asked.map(({ what }) => what)).toEqual(['POST chat/messages', 'PUT chat/draft']);
  expect(drafts()).toEqual(['']);
});

test('while a message is refused its text stays the kept draft, so that closing the tab loses nothing', async () => {
  refuse = true;
  const { send, shown } = writing('hello');
  send();
  await vi.runAllTimersAsync();
  expect(drafts()).toEqual([]);
  expect(shown()).toMatchObject([{ text: 'hello', state: 'failed' }]);
});

test('a refused message goes out again as the same act', async () => {
  refuse = true;
  const { send, shown, acts } = writing('hello');
  send();
  await vi.runAllTimersAsync();
  refuse = false;
  acts.onSendNow(shown()[0]!);
  await vi.runAllTimersAsync();
  expect(sent()).toHaveLength(2);
  expect(sent()[1]?.key).toBe(sent()[0]?.key);
  expect(shown().map((message) => message.id)).toEqual([id(2)]);
  expect(drafts()).toEqual(['']);
});

test('a refused message that is edited comes back into the field, in front of what is typed', async () => {
  const failed = localMessage(chatId, { text: 'first', quoted: null, key: 'k' }, 'failed', 'x');
  const { acts, shown } = writing('second', [failed]);
  acts.onEdit(failed);
  await vi.runAllTimersAsync();
  expect(shown()).toEqual([]);
  expect(drafts()).toEqual(['first\nsecond']);
  expect(sent()).toEqual([]);
});

test('a waiting message that is taken back for editing is the draft again', async () => {
  const { acts, shown } = writing('', [stored]);
  acts.onEdit(stored);
  await vi.runAllTimersAsync();
  expect(asked[0]?.what).toBe(`DELETE /api/outbox/${id(9)}`);
  expect([shown(), drafts()]).toEqual([[], ['hello']]);
});

test('a discarded message is gone, and typed nowhere unless that is undone', async () => {
  const { acts, shown } = writing('', [stored]);
  acts.onDiscard(stored);
  await vi.runAllTimersAsync();
  expect([shown(), drafts()]).toEqual([[], []]);
});

test('of two messages sent in a row each is let go, so that a draft that is emptied later is emptied', async () => {
  const { send, write } = writing('hello');
  send();
  send();
  await vi.runAllTimersAsync();
  asked.length = 0;
  write('x');
  await vi.runAllTimersAsync();
  write('');
  await vi.runAllTimersAsync();
  expect(drafts()).toEqual(['x', '']);
});

test('of two messages taken back in a row neither text is lost', async () => {
  const other = { ...stored, id: id(4), outboxId: id(8) };
  const { acts, shown } = writing('', [stored, other]);
  acts.onEdit(stored);
  acts.onEdit(other);
  await vi.runAllTimersAsync();
  expect(shown()).toEqual([]);
  expect(drafts().at(-1)).toContain('hello');
  expect(asked.filter(({ what }) => what.startsWith('DELETE'))).toHaveLength(2);
});

test('what is already on its way offers nothing that could send it twice', async () => {
  const gone = makeMessage(id(3), { own: true, state: 'sent', outboxId: null });
  const { acts, shown } = writing('', [gone]);
  for (const act of [acts.onSendNow, acts.onEdit, acts.onDiscard, acts.onWasSent]) act(gone);
  await vi.runAllTimersAsync();
  expect([asked, shown().length]).toEqual([[], 1]);
});

test('a message that waits is sent now, or said to be sent, by its place in the outbox', async () => {
  const { acts } = writing('', [stored]);
  acts.onSendNow(stored);
  acts.onWasSent(stored);
  await vi.runAllTimersAsync();
  expect(asked.map(({ what }) => what)).toEqual([
    `POST /api/outbox/${id(9)}/retry`,
    `POST /api/outbox/${id(9)}/sent`,
  ]);
});

test('a draft that was written elsewhere joins what is typed here and is let go there', async () => {
  const { addOther } = writing('mine');
  addOther('theirs');
  await vi.runAllTimersAsync();
  expect(drafts()).toEqual(['theirs\nmine']);
  expect(asked.map(({ what }) => what)).toContain('drop other');
});

test('a message that is answered is kept with the draft, until that is called off', async () => {
  const theirs = makeMessage(id(1), { chatId });
  const { acts, quote } = writing('yes', [theirs]);
  acts.onReply(theirs);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked.at(-1)?.body).toMatchObject({ text: 'yes', quotedMessageId: id(1) });
  quote(null);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked.at(-1)?.body).toMatchObject({ text: 'yes', quotedMessageId: null });
});

test('a sending that is still local has the id of its key', () => {
  expect(localMessage(chatId, { text: 'x', quoted: null, key: 'k' }, 'queued', null).id).toBe(localId('k'));
});
