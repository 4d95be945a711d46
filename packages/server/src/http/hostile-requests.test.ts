import { type IncomingHttpHeaders, request } from 'node:http';
import { endpoint } from '@queunir/contracts/kit/endpoint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { AppError } from '../errors/app-error.ts';
import { createLog } from '../log/create-log.ts';
import { createApp } from './create-app.ts';
import { type Listening, listen } from './listen.ts';
import { mount, mountPublic } from './mount.ts';

const base = { summary: 'Test.', errors: [], whileSuspended: true } as const;
const say = endpoint({
  ...base,
  method: 'POST',
  path: '/api/say',
  body: z.strictObject({ deep: z.strictObject({ words: z.array(z.string()) }) }),
  reply: z.object({ words: z.array(z.string()) }),
  access: 'public',
});
const where = endpoint({
  ...base,
  method: 'GET',
  path: '/api/where',
  reply: z.object({ address: z.nullable(z.string()), device: z.nullable(z.string()) }),
  access: 'public',
});
const wait = endpoint({ ...base, method: 'GET', path: '/api/wait', reply: z.object({}), access: 'public' });
const own = endpoint({ ...base, method: 'GET', path: '/api/own', reply: z.object({}), access: 'user' });

const lines: string[] = [];
const running: Listening[] = [];
let plain: number;
let behindProxy: number;

async function start(publicHttps: boolean): Promise<number> {
  const app = createApp({
    log: createLog({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } }),
    rules: {
      who: () => Promise.reject(new Error('CANARY')),
      checkReplies: true,
      publicHttps,
    },
    publicHost: 'crm.example.com',
    health: {},
    mountApi: (router) => {
      mountPublic(router, say, ({ body }) => ({ words: body.deep.words }));
      mountPublic(router, where, ({ client }) => ({ address: client.address, device: client.device }));
      mountPublic(router, wait, () => {
        throw new AppError('busy', 'Wait.', {
          blame: 'outside',
          status: 503,
          details: { retryAfterSeconds: 7 },
        });
      });
      mount(router, own, () => ({}));
    },
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  running.push(listening);
  return listening.port;
}
beforeAll(async () => {
  [plain, behindProxy] = [await start(false), await start(true)];
});
afterAll(async () => {
  for (const listening of running) await listening.close(0);
});

type Reply = {
  status: number;
  headers: IncomingHttpHeaders;
  body: { error?: { code: string } } & Record<string, unknown>;
};

/** Sends what a browser never would. */
function send(
  options: { port?: number; method?: string; path?: string; headers?: Record<string, string> },
  body = '',
): Promise<Reply> {
  const { port = plain, method = 'POST', path = '/api/say', headers = {} } = options;
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, method, path, agent: false, headers }, (reply) => {
      let text = '';
      reply.on('data', (part) => {
        text += part;
      });
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          body: text ? JSON.parse(text) : {},
        }),
      );
    });
    sending.on('error', reject);
    sending.end(body);
  });
}
const json = { 'content-type': 'application/json' };
const outcome = ({ status, body }: Reply) => [status, body.error?.code];

describe('a body', () => {
  it.each([
    ['that ends in the middle', '{"deep":', json, 400],
    ['that is a bare word', 'true', json, 400],
    ['that is a list', '[]', json, 400],
    ['that is nothing', '', json, 400],
    ['in an alphabet that nobody reads', '{}', { 'content-type': 'application/json; charset=ebcdic' }, 415],
    ['packed in a way that nobody unpacks', '{}', { ...json, 'content-encoding': 'lzma' }, 415],
    ['that says it is packed and is not', '{}', { ...json, 'content-encoding': 'gzip' }, 400],
    ['of a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['that hides a prototype', '{"__proto__":{"deep":{"words":[]}}}', json, 400],
  ])('%s is refused, and is no failure of ours', async (_what, body, headers, status) => {
    expect(
      outcome(await send({ headers: { ...headers, 'content-length': String(body.length) } }, body)),
    ).toEqual([status, 'bad_request']);
  });

  it('with a text that no database keeps is refused by the path to it', async () => {
    const reply = await send({ headers: json }, JSON.stringify({ deep: { words: ['fine', 'a\u0000'] } }));
    expect(outcome(reply)).toEqual([400, 'bad_request']);
    expect(JSON.stringify(reply.body)).toContain('deep.words.1');
  });
});

describe('what an answer carries', () => {
  it('is a name of its own for each request, also for one that is refused', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await send({})).headers['x-request-id']));
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is how long to wait, where that is known', async () => {
    const { status, headers } = await send({ method: 'GET', path: '/api/wait' });
    expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '7', 'no-store']);
  });

  it('is nothing of a fault of ours but its number, which stands in the log with its cause', async () => {
    const reply = await send({ method: 'GET', path: '/api/own' });
    expect(outcome(reply)).toEqual([500, 'internal']);
    expect(JSON.stringify(reply.body)).not.toContain('CANARY');
    const line = lines.find((one) => one.includes(String(reply.headers['x-request-id'])));
    expect(line).toContain('CANARY');
    expect(JSON.parse(line ?? '{}').level).toBe('error');
  });
});

describe('who calls', () => {
  const from = async (port: number, headers: Record<string, string>) =>
    (await send({ port, method: 'GET', path: '/api/where', headers })).body;

  it('is the socket’s other end, and behind https what the proxy says last', async () => {
    const told = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    expect((await from(plain, told)).address).toBe('127.0.0.1');
    expect((await from(behindProxy, told)).address).toBe('198.51.100.7');
    expect((await from(behindProxy, {})).address).toBe('127.0.0.1');
  });

  it('names its browser in at most three hundred characters, or not at all', async () => {
    expect((await from(plain, { 'user-agent': 'x'.repeat(1000) })).device).toBe('x'.repeat(300));
    expect((await from(plain, {})).device).toBeNull();
  });
});

it.each([
  ['crm.example.com', 'https://crm.example.com', 400],
  ['CRM.example.com', 'https://crm.example.com', 400],
  ['crm.example.com:443', 'https://crm.example.com:443', 400],
  ['crm.example.com', 'https://crm.example.com.evil.example', 403],
  ['crm.example.com', 'not an address', 403],
  ['crm.example.com.evil.example', 'https://crm.example.com.evil.example', 421],
  ['localhost.evil.example', 'null', 421],
])('a change for %s from a page of %s is answered %i', async (host, origin, status) => {
  const reply = await send({ headers: { ...json, host, origin } }, '{}');
  expect(reply.status).toBe(status);
});
