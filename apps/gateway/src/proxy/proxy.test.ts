import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { identityHeader } from '@queunir/contracts/identity/identity';
import { createApp } from '@queunir/server/http/create-app';
import { type Listening, listen } from '@queunir/server/http/listen';
import { verifyIdentity } from '@queunir/server/identity/verify-identity';
import { createLog } from '@queunir/server/log/create-log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSliceClient } from '../slice-client/slice-client.ts';
import type { SliceRow } from '../slices/slice.types.ts';
import { createVault } from '../vault/vault.ts';
import { createProxy, type SliceProxy } from './create-proxy.ts';
import { createDecideRoute } from './decide-route.ts';
import type { Caller } from './proxy.types.ts';

const vault = createVault(randomBytes(32));
const log = createLog({ level: 'silent' });
const workspaces = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const userId = '01900000-0000-7000-8000-00000000000a';

type Slice = { server: Server; row: SliceRow; heard: IncomingMessage[]; ended: string[] };
let slices: Slice[];
let proxy: SliceProxy;
let gateway: Listening;
let url: string;
let caller: Caller | null;

beforeEach(async () => {
  slices = await Promise.all([startSlice(1), startSlice(2)]);
  caller = callerOf(0);
  const decide = createDecideRoute({
    // The workspace is named by the request here, so that two callers can be mixed.
    who: async ({ headers }) =>
      headers['x-test-caller'] ? callerOf(Number(headers['x-test-caller'])) : caller,
    target: async (workspaceId) => slices.find(({ row }) => row.workspace_id === workspaceId)!.row,
    client: createSliceClient({ vault, now: () => new Date() }),
    elapsed: () => performance.now(),
  });
  proxy = createProxy({ log, decide, publicHost: null, behindProxy: false });
  const app = createApp({
    log,
    rules: { who: async () => null, checkReplies: true, publicHttps: false },
    publicHost: null,
    health: {},
    mountRaw: (router) => router.use('/api', proxy.handler),
    mountApi: () => {},
  });
  gateway = await listen(
    proxy.inFrontOf(app, (address) => address.startsWith('/api/')),
    { host: '127.0.0.1', port: 0 },
  );
  url = `http://127.0.0.1:${gateway.port}`;
});
afterEach(async () => {
  await proxy.close();
  await gateway.close(0);
  for (const { server } of slices) server.close().closeAllConnections();
});

function callerOf(index: number): Caller {
  const workspaceId = workspaces[index]!;
  return {
    userId,
    sessionId: `session-${index}`,
    workspaceId,
    role: 'owner',
    access: 'full',
    suspended: false,
    isOperator: false,
  };
}

async function startSlice(number: number): Promise<Slice> {
  const slice: Slice = { server: createServer(), row: {} as SliceRow, heard: [], ended: [] };
  slice.server.on('request', (req: IncomingMessage, res: ServerResponse) => answer(slice, req, res));
  slice.server.listen(0, '127.0.0.1');
  await once(slice.server, 'listening');
  slice.row = {
    number,
    generation: 1,
    port: (slice.server.address() as AddressInfo).port,
    workspace_id: workspaces[number - 1]!,
    secret_sealed: vault.seal(`secret ${number}`, `secret of slice ${number}`),
  } as SliceRow;
  return slice;
}

function answer(slice: Slice, req: IncomingMessage, res: ServerResponse): void {
  slice.heard.push(req);
  res.on('close', () => slice.ended.push(req.url!));
  const { number } = slice.row;
  const key = {
    slice: number,
    generation: 1,
    workspaceId: slice.row.workspace_id,
    secret: `secret ${number}`,
  };
  const identity = verifyIdentity(key, req.headers[identityHeader] as string, new Date());
  if (req.url === '/api/stream') {
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    res.write(`data: first of ${number}\n\n`);
    return;
  }
  if (req.url === '/api/cut') {
    res.writeHead(200, { 'content-length': '1000' });
    res.write('half');
    setTimeout(() => res.destroy(), 20);
    return;
  }
  if (req.url === '/api/silent') return void req.socket.destroy();
  if (req.url === '/api/range') {
    res.writeHead(206, { 'content-range': 'bytes 2-4/10', 'content-type': 'image/png' });
    return void res.end('234');
  }
  let size = 0;
  req.on('data', (chunk: Buffer) => (size += chunk.length));
  req.on('end', () => {
    res.setHeader('content-type', 'application/json');
    res.statusCode = req.url === '/api/refused' ? 409 : 200;
    res.end(JSON.stringify({ slice: number, who: identity?.sessionId ?? null, size, headers: req.headers }));
  });
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });
type Echo = { slice: number; who: string; size: number; headers: Record<string, string> };
const echo = async (reply: Response) => (await reply.json()) as Echo;

test('a request reaches the caller’s own slice, with an identity that was signed for it', async () => {
  expect(await echo(await get('/api/chats?limit=3'))).toMatchObject({ slice: 1, who: 'session-0' });
  expect(slices[0]!.heard[0]!.url).toBe('/api/chats?limit=3');
});

test('two callers at once are never mixed', async () => {
  const replies = await Promise.all(
    Array.from({ length: 200 }, async (_, index) =>
      echo(await get('/api/chats', { 'x-test-caller': String(index % 2) })),
    ),
  );
  for (const [index, { slice, who }] of replies.entries())
    expect([slice, who]).toEqual([1 + (index % 2), `session-${index % 2}`]);
});

test('nobody is turned away before a slice hears of it', async () => {
  caller = null;
  expect((await get('/api/chats')).status).toBe(401);
  expect(slices.flatMap(({ heard }) => heard)).toEqual([]);
});

test('cookies, keys and forged identities do not reach a slice; other headers do', async () => {
  const forged = {
    cookie: 'queunir_session=secret',
    authorization: 'Bearer secret',
    [identityHeader]: 'v1.a.b',
  };
  const { headers, who } = await echo(
    await get('/api/chats', { ...forged, 'idempotency-key': 'one-two-three' }),
  );
  expect(who).toBe('session-0');
  expect(JSON.stringify(headers)).not.toContain('secret');
  expect(headers['idempotency-key']).toBe('one-two-three');
});

test('what the slice answers comes as it is: refusals, ranges', async () => {
  expect((await get('/api/refused')).status).toBe(409);
  const range = await get('/api/range', { range: 'bytes=2-4' });
  expect([range.status, range.headers.get('content-range'), await range.text()]).toEqual([
    206,
    'bytes 2-4/10',
    '234',
  ]);
});

test('an event comes at once, and when the listener leaves the slice hears of it', async () => {
  const leaving = new AbortController();
  const reply = await fetch(`${url}/api/stream`, { signal: leaving.signal });
  const { value } = await reply.body!.getReader().read();
  expect(Buffer.from(value!).toString()).toBe('data: first of 1\n\n');
  leaving.abort();
  await expect.poll(() => slices[0]!.ended).toEqual(['/api/stream']);
});

test('a big body passes without being kept', async () => {
  const piece = Buffer.alloc(1_000_000);
  const body = Readable.from(Array.from({ length: 40 }, () => piece));
  const sending = request(`${url}/api/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  body.pipe(sending);
  const [reply] = (await once(sending, 'response')) as [IncomingMessage];
  const said = JSON.parse(Buffer.concat(await reply.toArray()).toString()) as Echo;
  expect(said.size).toBe(40_000_000);
});

test('an answer that breaks off is not taken for whole; a slice that is silent is said to be', async () => {
  const reply = await get('/api/cut');
  await expect(reply.text()).rejects.toThrow();
  const silent = await get('/api/silent');
  expect([silent.status, ((await silent.json()) as { error: { code: string } }).error.code]).toEqual([
    503,
    'unavailable',
  ]);
});

test('a post is never sent twice, also when the slice breaks off', async () => {
  const reply = await fetch(`${url}/api/silent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(reply.status).toBe(503);
  expect(slices[0]!.heard).toHaveLength(1);
});
