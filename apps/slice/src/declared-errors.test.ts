import { sliceEndpoints } from '@queunir/contracts/all-endpoints';
import type { Drift } from '@queunir/reader/feed';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bubble, row } from './ingest/testing/feeds.ts';
import type { Answer } from './testing/caller.ts';
import { type LinkedSlice, showChat, startLinkedSlice } from './testing/linked-slice.test-kit.ts';
import { testPassword } from './testing/start-test-slice.ts';

let slice: LinkedSlice;
let laterMs = 0;
let ana: string;
let namesake: string;

beforeAll(async () => {
  const rows = [
    row('Ana', 'see you', '17:14', { selected: true }),
    row('Bo', 'one', '16:00'),
    row('Bo', 'two', '15:00'),
  ];
  slice = await startLinkedSlice(rows, { now: () => new Date(Date.now() + laterMs) });
  // The device's keys are saved by now.
  laterMs = 60_000;
  [ana = '', namesake = ''] = slice.chatIds;
  await showChat(slice, 'Ana', [bubble('K1', 'see you', '2026-09-30T17:14')]);
});
afterAll(() => slice.close());

const nowhere = '01900000-0000-7000-8000-000000000000';
const words = (text: string, quotedMessageId: string | null = null) => ({ text, quotedMessageId });
let keys = 0;
const key = () => ({ 'idempotency-key': `declared-${keys++}` });
const get = (path: string) => slice.owner.get(path);
const post = (path: string, body?: unknown) => slice.owner.post(path, body, key());
const send = (method: string, path: string, body?: unknown) => slice.owner.send(method, path, body, key());
const draft = { ...words('x'), baseVersion: 0 };
const page = () => slice.pages[0]?.page;

async function outboxOf(state: string): Promise<string> {
  const { body } = await post(`/api/chats/${ana}/messages`, words(`to be ${state}`));
  const { outboxId } = body.message as { outboxId: string };
  // The sender may still be putting back what it could not type: the state must be one that stays.
  await expect
    .poll(async () => {
      const { rowCount } = await slice.database.pool.query(
        'update outbox set state = $1 where id = $2 and state <> $1',
        [state, outboxId],
      );
      return rowCount;
    })
    .toBe(0);
  return outboxId;
}

async function refusedByHands(code: string): Promise<Answer> {
  const { actError } = await import('./whatsapp/acts/act-errors.ts');
  const navigator = page()?.navigator;
  if (!navigator) throw new Error('no page');
  navigator.loadOlder = () => Promise.reject(actError(code as 'chat_not_proved'));
  return post(`/api/chats/${ana}/older`);
}

async function fullOutbox(): Promise<Answer> {
  await slice.database.pool.query(
    `insert into outbox (line_id, chat_id, idempotency_key, body_hash, text, actor, state)
     select line_id, id, 'full-' || n, '\\x00', 'x', 'user', 'queued' from chat, generate_series(1, 200) n where id = $1`,
    [ana],
  );
  const reply = await post(`/api/chats/${ana}/messages`, words('one more'));
  await slice.database.pool.query(`delete from outbox where idempotency_key like 'full-%'`);
  return reply;
}

async function readAgainRefused(code: string): Promise<Answer> {
  const { actError } = await import('./whatsapp/acts/act-errors.ts');
  const shown = page();
  if (!shown) throw new Error('no page');
  shown.become({ state: 'up' });
  await shown.show('ready');
  shown.navigator.openChat = () => Promise.reject(actError(code as 'chat_not_proved'));
  return post(`/api/chats/${ana}/read-again`);
}

async function infoRefused(code: string): Promise<Answer> {
  const { actError } = await import('./whatsapp/acts/act-errors.ts');
  const shown = page();
  if (!shown) throw new Error('no page');
  shown.become({ state: 'up' });
  await shown.show('ready');
  shown.navigator.readInfo = () => Promise.reject(actError(code as 'chat_not_proved'));
  return post(`/api/chats/${ana}/info`);
}

async function refusedWhileChanged(): Promise<Answer> {
  const shown = page();
  if (!shown) throw new Error('no page');
  await shown.show('ready');
  const look = (broken: Drift[]) =>
    shown.tell({ type: 'surfaces', at: 0, surfaces: { inSight: ['list', 'thread', 'sending'], broken } });
  for (let times = 0; times < 3; times++) await look([{ anchor: 'list.grid', reason: 'missing' }]);
  const reply = await post(`/api/chats/${ana}/older`);
  await look([]);
  return reply;
}

async function reportRefused(code: string): Promise<Answer> {
  const { actError } = await import('./whatsapp/acts/act-errors.ts');
  const shown = page();
  if (!shown) throw new Error('no page');
  shown.become({ state: 'up' });
  shown.report = () => Promise.reject(actError(code as 'chat_not_proved'));
  return post('/api/page-report/live');
}

async function whileUnread(path: string): Promise<Answer> {
  await slice.database.pool.query('update chat set unread = 1 where id = $1', [ana]);
  const reply = await post(path);
  await slice.database.pool.query('update chat set unread = 0 where id = $1', [ana]);
  return reply;
}

/** How every code that a contract names is brought about. */
const provoke: Record<string, Record<string, () => Promise<Answer>>> = {
  listChats: { cursor_invalid: () => get('/api/chats?cursor=x') },
  getChat: { chat_not_found: () => get(`/api/chats/${nowhere}`) },
  openChat: { chat_not_found: () => post(`/api/chats/${nowhere}/open`, { readUnread: false }) },
  loadOlder: {
    chat_not_found: () => post(`/api/chats/${nowhere}/older`),
    page_not_ready: () => refusedByHands('page_not_ready'),
    chat_not_proved: () => refusedByHands('chat_not_proved'),
  },
  setBall: { chat_not_found: () => post(`/api/chats/${nowhere}/ball`, { ball: 'auto' }) },
  saveDraft: { chat_not_found: () => send('PUT', `/api/chats/${nowhere}/draft`, draft) },
  dropOtherDraft: { chat_not_found: () => send('DELETE', `/api/chats/${nowhere}/other-draft`) },
  listContacts: { cursor_invalid: () => get(`/api/contacts?cursor=${nowhere}`) },
  getContact: { contact_not_found: () => get(`/api/contacts/${nowhere}`) },
  renameContact: { contact_not_found: () => send('PATCH', `/api/contacts/${nowhere}`, { name: 'A' }) },
  listMessages: {
    chat_not_found: () => get(`/api/chats/${nowhere}/messages`),
    message_not_found: () => get(`/api/chats/${ana}/messages?around=${nowhere}`),
    cursor_invalid: () => get(`/api/chats/${ana}/messages?after=x`),
  },
  getMessage: { message_not_found: () => get(`/api/messages/${nowhere}`) },
  sendMessage: {
    chat_not_found: () => post(`/api/chats/${nowhere}/messages`, words('x')),
    message_not_found: () => post(`/api/chats/${ana}/messages`, words('x', nowhere)),
    text_empty: () => post(`/api/chats/${ana}/messages`, words(' \n ')),
    outbox_full: fullOutbox,
    cannot_send: async () => {
      page()?.become({ state: 'off' });
      return post(`/api/chats/${namesake}/messages`, words('x'));
    },
  },
  retrySend: {
    outbox_not_found: () => post(`/api/outbox/${nowhere}/retry`),
    outbox_not_waiting: async () => post(`/api/outbox/${await outboxOf('sent')}/retry`),
  },
  confirmSent: {
    outbox_not_found: () => post(`/api/outbox/${nowhere}/sent`),
    outbox_not_waiting: async () => post(`/api/outbox/${await outboxOf('failed')}/sent`),
  },
  discardSend: {
    outbox_not_found: () => send('DELETE', `/api/outbox/${nowhere}`),
    outbox_not_waiting: async () => send('DELETE', `/api/outbox/${await outboxOf('sending')}`),
  },
  changeSettings: { time_zone_unknown: () => send('PATCH', '/api/settings', { timeZone: 'Mars/Base' }) },
  setPassword: {
    setup_done: () => post('/api/login/setup', { token: 'x', password: testPassword }),
    password_weak: () => post('/api/login/setup', { token: 'x', password: 'qwertyuiop' }),
  },
  login: { password_wrong: () => slice.caller().post('/api/login', { password: 'not it' }) },
  changePassword: {
    password_wrong: () => post('/api/login/password', { current: 'not it', password: testPassword }),
    password_weak: () => post('/api/login/password', { current: testPassword, password: 'qwertyuiop' }),
  },
  revokeSession: { session_not_found: () => send('DELETE', `/api/sessions/${nowhere}`) },
  startLink: { demo_unavailable: () => post('/api/link/start', { line: 'demo' }) },
  refreshQr: { wrong_phase: () => post('/api/link/qr') },
  requestCode: {
    wrong_phase: () => post('/api/link/code', { number: '+5511912345678' }),
    number_invalid: () => post('/api/link/code', { number: 'call me' }),
  },
  reportLivePage: {
    page_not_ready: () => reportRefused('page_not_ready'),
    page_did_not_answer: () => reportRefused('page_did_not_answer'),
  },
  getChatInfo: { chat_not_found: () => get(`/api/chats/${nowhere}/info`) },
  readChatInfo: {
    chat_not_found: () => post(`/api/chats/${nowhere}/info`),
    page_not_ready: () => infoRefused('page_not_ready'),
    chat_not_proved: () => infoRefused('chat_not_proved'),
    chat_unread: () => whileUnread(`/api/chats/${ana}/info`),
  },
  readAgain: {
    chat_not_found: () => post(`/api/chats/${nowhere}/read-again`),
    page_not_ready: () => readAgainRefused('page_not_ready'),
    chat_not_proved: () => readAgainRefused('chat_not_proved'),
    chat_unread: () => whileUnread(`/api/chats/${ana}/read-again`),
  },
};

/**
 * Provoked where a slice of another state is at hand: a drawer that does not come in `info`, first visits in `login`, linking and what
 * is asked of the page in `status` and `lines`, saved pages in `page-report`. */
const elsewhere = new Set([
  'setPassword setup_token_wrong',
  'startLink warning_not_accepted',
  'startLink still_saving',
  'stopLink still_saving',
  'loadOlder page_changed',
  'readChatInfo info_not_shown',
  'answerPage wrong_phase',
  'answerPage page_did_not_answer',
  'unlinkNumber wrong_phase',
  'unlinkNumber still_saving',
  'unlinkNumber unlink_failed',
  'phoneWasOnline wrong_phase',
  'reportSavedPage page_file_not_html',
  'reportSavedPage page_not_read',
]);

const declared = Object.entries(sliceEndpoints).flatMap(([name, { errors }]) =>
  errors.map((code): [string, string] => [name, code]),
);

test.each(declared.filter(([name, code]) => !elsewhere.has(`${name} ${code}`)))(
  '%s answers %s when that is the matter',
  async (name, code) => {
    const act = provoke[name]?.[code];
    if (!act) throw new Error('Nobody has seen this code: say here how it is brought about.');
    const { status, body } = await act();
    expect(body.error?.code).toBe(code);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.error?.message).toMatch(/[.!?]$/);
  },
);

test('no code is told that the contract does not name', () => {
  const named = new Set(declared.map((pair) => pair.join(' ')));
  const told = Object.entries(provoke).flatMap(([name, codes]) =>
    Object.keys(codes).map((code) => `${name} ${code}`),
  );
  expect(told.filter((pair) => !named.has(pair))).toEqual([]);
});

test.each(['/sent', '/retry', ''])(
  'what was taken back does not wait any more, whatever is asked of it (%s)',
  async (act) => {
    const outboxId = await outboxOf('held');
    expect((await send('DELETE', `/api/outbox/${outboxId}`)).status).toBe(200);
    const again = await send(act === '' ? 'DELETE' : 'POST', `/api/outbox/${outboxId}${act}`);
    expect([again.status, again.body.error?.code]).toEqual([409, 'outbox_not_waiting']);
  },
);

test('nothing older is read while WhatsApp is another than we know', async () => {
  const { status, body } = await refusedWhileChanged();
  expect([status, body.error?.code]).toEqual([409, 'page_changed']);
});
