import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { answerRequests } from '../kit/answers.test-kit.ts';
import { chatKeys } from './api/keys.ts';
import { chatsChanged } from './chat-events.ts';
import type { ListData } from './list-pages.ts';
import { makeRow } from './make-row.test-kit.ts';

const idOf = (at: number) => `01990000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const settled = () => new Promise((done) => setTimeout(done, 20));
const nothing: ReadonlySet<string> = new Set();

const detailOf = (id: string, title: string) => ({
  chat: makeRow(id, { title }),
  subtitle: null,
  lastSeenAt: null,
  draft: null,
  otherDraft: null,
  history: 'part',
  cannotSend: null,
  firstUnreadMessageId: null,
  hole: null,
  wholeSince: null,
  wholeUntil: null,
  previewOnly: false,
});

function listOf(...chatIds: string[]) {
  const client = new QueryClient();
  const key = chatKeys.list('all', '');
  const chats = chatIds.map((id) => makeRow(id, { title: 'old' }));
  client.setQueryData<ListData>(key, { pages: [{ chats, next: null }], pageParams: [null] });
  const titles = () => client.getQueryData<ListData>(key)!.pages[0]!.chats.map((row) => row.title);
  return { client, titles };
}

test('a changed chat is fetched by itself and replaces its row', async () => {
  const { client, titles } = listOf(idOf(1), idOf(2));
  const asked = answerRequests({ [`GET /api/chats/${idOf(2)}`]: { body: detailOf(idOf(2), 'new') } });
  chatsChanged(client, new Set([idOf(2)]), nothing);
  await settled();
  expect(asked).toEqual([`GET /api/chats/${idOf(2)}`]);
  expect(titles()).toEqual(['old', 'new']);
});

test('a burst is answered by one page of the list, not by one request a chat', async () => {
  const many = Array.from({ length: 20 }, (_, at) => idOf(at + 1));
  const { client, titles } = listOf(...many);
  const address = 'GET /api/chats?filter=all&limit=200';
  const chats = many.map((id) => makeRow(id, { title: 'new' }));
  const asked = answerRequests({
    [address]: { body: { chats, next: null, counts: { unread: 0, waiting: 0 } } },
  });
  chatsChanged(client, new Set(many), nothing);
  await settled();
  expect(asked).toEqual([address]);
  expect(new Set(titles())).toEqual(new Set(['new']));
});

test('an outage during a burst asks for nothing more', async () => {
  const many = Array.from({ length: 20 }, (_, at) => idOf(at + 1));
  const { client, titles } = listOf(...many);
  const asked = answerRequests({});
  chatsChanged(client, new Set(many), nothing);
  await settled();
  expect(asked).toHaveLength(1);
  expect(titles()).toHaveLength(20);
});

test('a chat that was removed leaves the list and is not asked for, though it also changed', async () => {
  const { client, titles } = listOf(idOf(1), idOf(2));
  const asked = answerRequests({});
  chatsChanged(client, new Set([idOf(1)]), new Set([idOf(1)]));
  await settled();
  expect(asked).toEqual([]);
  expect(titles()).toHaveLength(1);
});

test('a chat that turns out to be gone leaves the list', async () => {
  const { client, titles } = listOf(idOf(1), idOf(2));
  const body = { error: { code: 'chat_not_found', message: 'gone' } };
  answerRequests({ [`GET /api/chats/${idOf(1)}`]: { status: 404, body } });
  chatsChanged(client, new Set([idOf(1)]), nothing);
  await settled();
  expect(titles()).toHaveLength(1);
});

test('the counts are asked for again once for whatever happened', async () => {
  const { client } = listOf(idOf(1));
  client.setQueryData(chatKeys.counts, { unread: 1, waiting: 1 });
  answerRequests({});
  chatsChanged(client, nothing, nothing);
  expect(client.getQueryState(chatKeys.counts)!.isInvalidated).toBe(false);
  chatsChanged(client, nothing, new Set([idOf(1)]));
  expect(client.getQueryState(chatKeys.counts)!.isInvalidated).toBe(true);
});

test('the first archived chat brings the filter, and a chat that comes back asks whether it stays', async () => {
  const { client } = listOf(idOf(1), idOf(2));
  client.setQueryData(chatKeys.anyArchived, false);
  const address = `GET /api/chats/${idOf(1)}`;
  const detail = (archived: boolean) => {
    const made = detailOf(idOf(1), 'x');
    return { ...made, chat: { ...made.chat, archived } };
  };
  answerRequests({ [address]: { body: detail(true) } });
  chatsChanged(client, new Set([idOf(1)]), nothing);
  await settled();
  expect(client.getQueryData(chatKeys.anyArchived)).toBe(true);
  expect(client.getQueryState(chatKeys.anyArchived)?.isInvalidated).toBe(false);
  answerRequests({ [address]: { body: detail(false) } });
  chatsChanged(client, new Set([idOf(1)]), nothing);
  await settled();
  expect(client.getQueryState(chatKeys.anyArchived)?.isInvalidated).toBe(true);
});
