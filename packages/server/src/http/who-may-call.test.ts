import { endpoint } from '@queunir/contracts/kit/endpoint';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createLog } from '../log/create-log.ts';
import { createApp } from './create-app.ts';
import { type Listening, listen } from './listen.ts';
import { mount, mountAdmin } from './mount.ts';
import type { Caller } from './request-rules.ts';

const base = { summary: 'Test.', errors: [], whileSuspended: true, reply: z.object({}) } as const;
const rule = endpoint({ ...base, method: 'POST', path: '/api/rule', access: 'admin', scope: 'admin' });
const read = endpoint({ ...base, method: 'GET', path: '/api/read', access: 'user', scope: 'read' });
const leave = endpoint({ ...base, method: 'POST', path: '/api/leave', access: 'user', whileLookingOn: true });

let running: Listening | null = null;
afterEach(async () => {
  await running?.close(0);
  running = null;
});

const person: Caller = { access: 'full', suspended: false };
const operator: Caller = { ...person, isAdmin: true };

test.each<[string, Caller | null, string, number]>([
  ['nobody', null, 'POST /api/rule', 401],
  ['a person', person, 'POST /api/rule', 403],
  ['an operator', operator, 'POST /api/rule', 200],
  ['an operator’s key without the scope', { ...operator, scopes: ['read'] }, 'POST /api/rule', 403],
  ['an operator’s key with the scope', { ...operator, scopes: ['admin'] }, 'POST /api/rule', 200],
  ['a person’s key that was given it', { ...person, scopes: ['admin'] }, 'POST /api/rule', 403],
  ['a key', { ...person, scopes: ['read'] }, 'GET /api/read', 200],
  ['a key without any scope', { ...person, scopes: [] }, 'GET /api/read', 403],
  ['a key, where no key may,', { ...person, scopes: ['read', 'admin'] }, 'POST /api/leave', 403],
  ['who looks on', { ...operator, access: 'read' }, 'POST /api/rule', 403],
  ['who looks on, to stop it,', { ...operator, access: 'read' }, 'POST /api/leave', 200],
])('%s is answered so: %#', async (_name, who, call, status) => {
  const app = createApp({
    log: createLog({ level: 'silent' }),
    rules: { who: async () => who, checkReplies: true, publicHttps: false },
    publicHost: null,
    health: { database: async () => {}, disk: async () => {} },
    mountApi: (router) => {
      mountAdmin(router, rule, () => ({}));
      mount<typeof read, Caller>(router, read, () => ({}));
      mount<typeof leave, Caller>(router, leave, () => ({}));
    },
  });
  running = await listen(app, { host: '127.0.0.1', port: 0 });
  const [method, path] = call.split(' ');
  const reply = await fetch(`http://127.0.0.1:${running.port}${path}`, { method: method ?? 'GET' });
  expect(reply.status).toBe(status);
});

test('an endpoint can only be mounted as what it is declared to be', () => {
  const router = {} as Parameters<typeof mount>[0];
  expect(() => mount(router, rule, () => ({}))).toThrow('/api/rule');
  expect(() => mountAdmin(router, read, () => ({}))).toThrow('/api/read');
});
