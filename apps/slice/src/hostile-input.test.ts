import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import type { Endpoint } from '@queunir/contracts/kit/endpoint';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bubble, row } from './ingest/testing/feeds.ts';
import { type LinkedSlice, showChat, startLinkedSlice } from './testing/linked-slice.test-kit.ts';

let slice: LinkedSlice;

beforeAll(async () => {
  slice = await startLinkedSlice([row('Ana', 'see you', '17:14', { selected: true, group: false })]);
  await showChat(slice, 'Ana', [bubble('K1', 'see you', '2026-09-30T17:14')]);
});
afterAll(() => slice.close());

const nowhere = '01900000-0000-7000-8000-000000000000';
const endpoints = Object.entries(sliceEndpoints);
const withParams = endpoints.filter(([, { path }]) => path.includes(':'));
const withQuery = endpoints.filter(([, { query }]) => query !== undefined);
const withBody = endpoints.filter(([, { body }]) => body !== undefined);

const at = (endpoint: Endpoint, id: string) => endpoint.path.replace(/:\w+/g, id);
const key = () => ({ 'idempotency-key': `hostile-${Math.random()}` });
const ask = ({ method }: Endpoint, path: string, body?: unknown) =>
  slice.owner.send(method, path, method === 'GET' ? undefined : (body ?? {}), key());

/** A body that fits each contract, so that one more key is all that is wrong with it. */
const fitting: Record<string, object> = {
  answerPage: { what: 'retry' },
  login: { password: 'whatever it is' },
  setPassword: { token: 't', password: 'three unrelated words' },
  changePassword: { current: 'whatever it is', password: 'three unrelated words' },
  openChat: { readUnread: false },
  setBall: { ball: 'auto' },
  saveDraft: { text: 'x', quotedMessageId: null, baseVersion: 0 },
  renameContact: { name: null },
  sendMessage: { text: 'x', quotedMessageId: null },
  changeSettings: {},
  acceptWarning: { readUnread: 'when-opened' },
  startLink: { line: 'own' },
  requestCode: { number: '+5511912345678' },
  setCatchUp: { paused: false },
};

test.each(withParams)('%s refuses an address whose id is none', async (_name, endpoint) => {
  const { status, body } = await ask(endpoint, at(endpoint, 'not-an-id'), fitting[_name]);
  expect([status, body.error?.code]).toEqual([400, 'bad_request']);
});

test.each(withQuery)('%s refuses a query that its contract does not name', async (_name, endpoint) => {
  const { status, body } = await ask(endpoint, `${at(endpoint, nowhere)}?q=a&colour=red`);
  expect([status, body.error?.code]).toEqual([400, 'bad_request']);
});

test.each(withBody)(
  '%s refuses a body with a key that its contract does not name',
  async (name, endpoint) => {
    const body = fitting[name];
    expect(body, `what fits ${name}?`).toBeDefined();
    const reply = await ask(endpoint, at(endpoint, nowhere), { ...body, colour: 'red' });
    expect([reply.status, reply.body.error?.code]).toEqual([400, 'bad_request']);
    const details = JSON.stringify(reply.body.error?.details);
    expect(details).not.toContain('red');
  },
);

test.each(['limit=0', 'limit=201', 'limit=1.5', 'limit=many', 'limit=-1', 'limit=', 'limit=1&limit=2'])(
  'a list of %s rows is refused',
  async (query) => {
    for (const path of ['/api/chats', '/api/contacts', `/api/chats/${slice.chatIds[0]}/messages`])
      expect((await slice.owner.get(`${path}?${query}`)).status, path).toBe(400);
  },
);

const lists = () => [
  '/api/chats?cursor=',
  '/api/contacts?cursor=',
  `/api/chats/${slice.chatIds[0]}/messages?before=`,
  `/api/chats/${slice.chatIds[0]}/messages?after=`,
];

test('a position that somebody made up is refused by every list, never a failure of ours', async () => {
  const times = [
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999999999Z',
    '2026-02-30T00:00:00Z',
    '-infinity',
    null,
  ];
  const forged: unknown[] = [null, [], {}, 'x', [1, 2, 3]];
  for (const time of times) {
    for (const id of [nowhere, 'x', '\u0000']) {
      forged.push([true, time, id]);
      for (const rank of ['a0', '\u0000', '%', 'x'.repeat(5000)]) forged.push([time, rank, id]);
    }
  }
  for (const value of forged) {
    const made = Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const list of lists())
      expect([200, 400], `${list} ${JSON.stringify(value)}`).toContain(
        (await slice.owner.get(list + made)).status,
      );
  }
});

test('any word at all may stand where a position should', async () => {
  const word = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.anything().map((value) => JSON.stringify(value) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(word, fc.boolean(), async (made, encoded) => {
      const cursor = encoded ? Buffer.from(made).toString('base64url') : encodeURIComponent(made);
      for (const list of lists())
        expect([200, 400], list).toContain((await slice.owner.get(list + cursor)).status);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['the sign that no database keeps', 'a\u0000b'],
  ['half an emoji', 'a\ud83d'],
])('a text with %s is refused, never a failure of ours', async (_what, text) => {
  const [chatId] = slice.chatIds;
  const [contact] = (await slice.owner.get('/api/contacts')).body.contacts as { id: string }[];
  const q = encodeURIComponent('a\u0000b');
  const refused = [
    await slice.owner.get(`/api/chats?q=${q}`),
    await slice.owner.get(`/api/contacts?q=${q}`),
    await slice.owner.get(`/api/search?q=${q}`),
    await slice.owner.send('PUT', `/api/chats/${chatId}/draft`, {
      text,
      quotedMessageId: null,
      baseVersion: 0,
    }),
    await slice.owner.post(`/api/chats/${chatId}/messages`, { text, quotedMessageId: null }, key()),
    await slice.owner.send('PATCH', `/api/contacts/${contact?.id}`, { name: text }),
  ];
  expect(refused.map(({ status, body }) => [status, body.error?.code])).toEqual(
    refused.map(() => [400, 'bad_request']),
  );
});

test('any words at all can be looked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (words) => {
      const q = encodeURIComponent(words.replaceAll('\u0000', ''));
      for (const path of ['/api/search', '/api/chats', '/api/contacts']) {
        const { status } = await slice.owner.get(`${path}?q=${q}`);
        expect(status, path).toBe(q === '' && path === '/api/search' ? 400 : 200);
      }
    }),
    { numRuns: 40 },
  );
});
