import { request } from 'node:http';
import { endpoint } from '@queunir/contracts/kit/endpoint';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { AppError } from '../errors/app-error.ts';
import { createLog } from '../log/create-log.ts';
import { createApp } from './create-app.ts';
import { type Listening, listen } from './listen.ts';
import { mount, mountPublic } from './mount.ts';
import type { RequestRules, Who } from './request-rules.ts';

const who: Who = {
  memberId: 'm',
  workspaceId: 'w',
  role: 'owner',
  sessionId: 's',
  access: 'full',
  suspended: false,
};
const base = { summary: 'Test.', errors: [], whileSuspended: false } as const;
const echo = endpoint({
  ...base,
  method: 'POST',
  path: '/api/echo/:name',
  params: z.strictObject({ name: z.string().check(z.maxLength(5)) }),
  body: z.strictObject({ count: z.number() }),
  reply: z.object({ name: z.string(), count: z.number() }),
  access: 'user',
});
const pay = endpoint({
  ...base,
  method: 'POST',
  path: '/api/pay',
  reply: z.object({ key: z.string() }),
  access: 'user',
  idempotent: true,
});
const broken = endpoint({
  ...base,
  method: 'GET',
  path: '/api/broken',
  reply: z.object({ a: z.string() }),
  access: 'public',
});
const slow = endpoint({ ...base, method: 'GET', path: '/api/slow', reply: z.object({}), access: 'public' });
const fail = endpoint({
  ...base,
  method: 'GET',
  path: '/api/fail/:blame',
  reply: z.object({}),
  access: 'public',
});

let running: Listening | null = null;
let hungUp = false;

afterEach(async () => {
  await running?.close(0);
  running = null;
});

async function start(rules: Partial<RequestRules> = {}, publicHost: string | null = null): Promise<string> {
  const app = createApp({
    log: createLog({ level: 'silent' }),
    rules: { who: async () => who, checkReplies: true, publicHttps: false, ...rules },
    publicHost,
    health: { database: async () => {}, disk: () => Promise.reject(new Error('full')) },
    mountApi: (router) => {
      mount(router, echo, ({ params, body }) => ({ ...params, ...body, secret: 'CANARY' }));
      mount(router, pay, ({ idempotencyKey }) => ({ key: idempotencyKey }));
      mountPublic(router, broken, () => ({ a: 1 }) as unknown as { a: string });
      mountPublic(router, slow, ({ signal }) => {
        return new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            hungUp = true;
            resolve({});
          });
        });
      });
      mountPublic(router, fail, ({ client }) => {
        if (client.address === null) throw new Error('no address');
        const blame = client.cookie('blame') as 'caller' | 'outside' | 'us';
        throw new AppError('some_code', 'Some CANARY words.', { blame, status: blame === 'us' ? 500 : 409 });
      });
    },
  });
  running = await listen(app, { host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${running.port}`;
}

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code;

test('a call is parsed, answered and cleared of what the contract does not name', async () => {
  const reply = await post(`${await start()}/api/echo/ana`, { count: 2 });
  expect(await reply.json()).toEqual({ name: 'ana', count: 2 });
  expect(reply.headers.get('cache-control')).toBe('no-store');
});

test('what does not fit is named without its value', async () => {
  const url = await start();
  const reply = await post(`${url}/api/echo/ana`, { count: 'CANARY', more: 1 });
  const text = await reply.text();
  expect(reply.status).toBe(400);
  expect(text).toContain('count');
  expect(text).not.toContain('CANARY');
  expect((await post(`${url}/api/echo/toolong`, { count: 1 })).status).toBe(400);
  expect((await post(`${url}/api/echo/ana`, '{"count":')).status).toBe(400);
});

test('a body larger than allowed is told so', async () => {
  const reply = await post(`${await start()}/api/echo/ana`, { count: 1, text: 'x'.repeat(600_000) });
  expect([reply.status, await codeOf(reply)]).toEqual([413, 'too_large']);
});

test('an act that may not happen twice needs its key', async () => {
  const url = await start();
  expect(await codeOf(await post(`${url}/api/pay`, {}))).toBe('idempotency_key_missing');
  const reply = await post(`${url}/api/pay`, {}, { 'idempotency-key': 'abcd-1234' });
  expect(await reply.json()).toEqual({ key: 'abcd-1234' });
});

test('while suspended nothing changes', async () => {
  const url = await start({ who: async () => ({ ...who, suspended: true }) });
  const reply = await post(`${url}/api/echo/ana`, { count: 1 });
  expect([reply.status, await codeOf(reply)]).toEqual([403, 'not_allowed']);
});

test('whoever looks on reads and changes nothing, also what is open while suspended', async () => {
  const url = await start({ who: async () => ({ ...who, access: 'read' }) });
  const reply = await post(`${url}/api/echo/ana`, { count: 1 });
  expect([reply.status, await codeOf(reply)]).toEqual([403, 'not_allowed']);
});

test('nobody means 401, before anything is said about the input', async () => {
  const url = await start({ who: async () => null });
  expect((await post(`${url}/api/echo/toolong`, {})).status).toBe(401);
});

test('a reply that breaks its contract is our fault and stays hidden', async () => {
  const reply = await fetch(`${await start()}/api/broken`);
  expect([reply.status, await codeOf(reply)]).toEqual([500, 'internal']);
});

test('the caller sees what they or the world must do, never what we must', async () => {
  const url = await start();
  const words = async (blame: string) =>
    (await fetch(`${url}/api/fail/x`, { headers: { cookie: `blame=${blame}` } })).text();
  expect(await words('caller')).toContain('CANARY');
  expect(await words('outside')).toContain('some_code');
  expect(await words('us')).not.toContain('CANARY');
  expect(await words('us')).toContain('requestId');
});

test('a handler learns that its caller hung up', async () => {
  const url = await start();
  const controller = new AbortController();
  const call = fetch(`${url}/api/slow`, { signal: controller.signal }).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, 50));
  controller.abort();
  await call;
  await expect.poll(() => hungUp).toBe(true);
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'null' }, 403],
  [{ 'content-type': 'text/plain' }, 415],
  [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
])('a change that comes with %j is answered %i', async (headers, status) => {
  expect(
    (await post(`${await start()}/api/echo/ana`, { count: 1 }, headers as Record<string, string>)).status,
  ).toBe(status);
});

const statusFor = (url: string, host: string) =>
  new Promise((resolve) => {
    request(`${url}/healthz`, { headers: { host } }, (reply) => resolve(reply.resume().statusCode)).end();
  });

test.each([
  ['127.0.0.1:3000', 200],
  ['localhost', 200],
  ['[::1]:3000', 200],
  ['evil.example:3000', 421],
  ['127.0.0.1.evil.example', 421],
  ['crm.example.com', 421],
])('the host name %s is answered %i', async (host, status) => {
  expect(await statusFor(await start(), host)).toBe(status);
});

test('the public name is answered where it is set', async () => {
  const url = await start({}, 'crm.example.com');
  expect(await statusFor(url, 'crm.example.com')).toBe(200);
  expect(await statusFor(url, 'other.example.com')).toBe(421);
});

test('nothing foreign may be loaded, framed or guessed', async () => {
  const { headers } = await fetch(`${await start()}/healthz`);
  const policy = headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("img-src 'self' data: blob:");
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('ready names the parts that are not', async () => {
  const url = await start();
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, notReady: ['disk'] }]);
});

test('an address that does not exist is a plain 404', async () => {
  const url = await start();
  expect(await codeOf(await fetch(`${url}/api/nothing`))).toBe('not_found');
  expect(await codeOf(await fetch(`${url}/%E0%A4%A`))).toMatch(/bad_request|not_found/);
});

test('a taken port is told with the way out', async () => {
  await start();
  const again = listen(() => {}, { host: '127.0.0.1', port: running?.port ?? 0 });
  await expect(again).rejects.toThrow(`PORT=${(running?.port ?? 0) + 1}`);
});
