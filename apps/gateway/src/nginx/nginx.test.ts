import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { connect } from 'node:tls';
import { identityHeader } from '@queunir/contracts/identity/identity';
import { needs } from '@queunir/server/testing/needs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startTestPlace, type TestPlace } from './test-place.ts';

// Each trap between nginx and slices, answered on a real nginx with the configuration that is shipped.

type Settled = Awaited<ReturnType<TestPlace['settle']>>;
type Sent = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
type Echo = { slice: number; who: string; headers: Record<string, string> };

let place: TestPlace;
let agent: Agent;
let ana: Settled;
let bruno: Settled;
let ready: Promise<void> | null = null;

beforeEach(async (context) => {
  needs(context, { program: 'nginx' }, { program: 'openssl' });
  ready ??= open();
  await ready;
  for (const slice of place.slices) slice.heard = [];
});
afterAll(async () => {
  agent?.destroy();
  await place?.close();
});

async function open(): Promise<void> {
  place = await startTestPlace();
  agent = new Agent({ keepAlive: true, ca: place.nginx.certificate!, maxSockets: 24 });
  ana = await newPerson('ana@example.com', 0);
  bruno = await newPerson('bruno@example.com', 1);
}

const newPerson = async (email: string, slice: 0 | 1) =>
  place.settle(email, await place.here.person(email), place.slices[slice].row);
const begin = (path: string, { method = 'GET', headers = {} }: Sent = {}) =>
  request(place.nginx.url + path, { agent, method, headers });
const read = async (reply: IncomingMessage): Promise<Answer> => ({
  status: reply.statusCode!,
  headers: reply.headers,
  text: Buffer.concat(await reply.toArray()).toString(),
});

async function ask(path: string, sent: Sent = {}): Promise<Answer> {
  const asking = begin(path, sent).end(sent.body);
  const [reply] = (await once(asking, 'response')) as [IncomingMessage];
  return read(reply);
}
const echo = ({ text }: Answer) => JSON.parse(text) as Echo;
const codeOf = ({ text }: Answer) => (JSON.parse(text) as { error: { code: string } }).error.code;
const as = ({ cookie }: Settled) => ({ cookie });
const post = { 'content-type': 'application/json' };

/** A new key of somebody's, as the header that carries it. */
async function keyOf({ person }: Settled, scopes = ['read', 'write']) {
  const made = await person.send('createKey', { body: { name: 'k', scopes, days: null } });
  const { key, entry } = made.body as { key: string; entry: { id: string } };
  return { authorization: `Bearer ${key}`, id: entry.id };
}

test('nginx and a slice keep their connection for many requests, and the gateway is asked once for them', async () => {
  const [slice] = place.slices;
  slice.connections.clear();
  const before = place.state.asked;
  for (let turn = 0; turn < 60; turn++)
    expect(echo(await ask('/api/chats?limit=3', { headers: as(ana) })).slice).toBe(1);
  expect(slice.heard[0]).toBe('GET /api/chats?limit=3');
  expect(slice.connections.size).toBeLessThan(4);
  expect(place.state.asked - before).toBeLessThan(30);
});

test('two people, two keys and nobody at once: hundreds of answers, each to whom it belongs', async () => {
  expect(ana.cookie).toContain('__Host-queunir_session=');
  const keys = [await keyOf(ana), await keyOf(bruno)] as const;
  const callers: { headers: Record<string, string>; slice: number | null; who?: string }[] = [
    { headers: as(ana), slice: 1 },
    { headers: as(bruno), slice: 2 },
    { headers: { authorization: keys[0].authorization }, slice: 1, who: keys[0].id },
    { headers: { authorization: keys[1].authorization }, slice: 2, who: keys[1].id },
    { headers: {}, slice: null },
    // A key goes before a cookie, and one that is none is not made good by it.
    { headers: { authorization: keys[1].authorization, ...as(ana) }, slice: 2, who: keys[1].id },
    { headers: { authorization: 'Bearer qk_none', ...as(ana) }, slice: null },
    { headers: { cookie: `other=1; ${bruno.cookie}; __Host-queunir_sessionx=2` }, slice: 2 },
    { headers: { cookie: '__Host-queunir_session=forged.seal' }, slice: null },
  ];
  const order = Array.from({ length: 900 }, (_, index) => callers[(index * 7) % callers.length]!);
  const answers = await Promise.all(
    order.map((caller, index) =>
      ask('/api/chats', { headers: caller.headers, method: index % 3 ? 'GET' : 'DELETE' }),
    ),
  );
  for (const [index, answer] of answers.entries()) {
    const { slice, who } = order[index]!;
    if (slice === null) expect([answer.status, codeOf(answer)]).toEqual([401, 'not_signed_in']);
    else expect(echo(answer)).toMatchObject({ slice, ...(who && { who }) });
  }
});

test('bodies stay out of the question to the gateway, whose connection is kept as well', async () => {
  const { authorization } = await keyOf(ana);
  const headers = { authorization, ...post };
  const answers: Answer[] = [];
  for (const method of ['POST', 'PUT', 'PATCH', 'POST'])
    for (const more of [{}, { 'transfer-encoding': 'chunked' }] as Record<string, string>[])
      answers.push(
        await ask('/api/chats', { method, headers: { ...headers, ...more }, body: '{"some":"body"}' }),
      );
  expect(answers.map((answer) => echo(answer).slice)).toEqual(answers.map(() => 1));
});

test('a key for reading does not become one for writing by what was remembered', async () => {
  const { authorization } = await keyOf(ana, ['read']);
  for (let turn = 0; turn < 3; turn++) {
    expect((await ask('/api/chats', { headers: { authorization } })).status).toBe(200);
    const changing = await ask('/api/chats', { headers: { authorization }, method: 'DELETE' });
    expect([changing.status, codeOf(changing)]).toEqual([403, 'not_allowed']);
  }
});

test('cookies, keys, forged identities and addresses do not reach a slice; other headers do', async () => {
  const forged = { [identityHeader]: 'v1.a.b', x_queunir_identity: 'v1.c.d', 'x-forwarded-for': '8.8.8.8' };
  const { headers, who } = echo(
    await ask('/api/chats', {
      headers: { ...as(ana), ...forged, 'x-api-key': 'secret', 'idempotency-key': 'one-two-three' },
    }),
  );
  expect(who).not.toBe('');
  expect(Object.keys(headers).sort()).toEqual([
    'host',
    'idempotency-key',
    'x-forwarded-for',
    'x-forwarded-proto',
    identityHeader,
  ]);
  expect(headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' });
  expect(headers.host).toBe(new URL(place.nginx.url).host);
  expect((await ask('/api/chats', { headers: forged })).status).toBe(401);
});

test('a slice cannot steer nginx to other files, nor set a cookie', async () => {
  const { text, headers } = await ask('/api/steers', { headers: as(ana) });
  expect(text).toBe('its own words');
  expect(headers['set-cookie']).toBeUndefined();
});

test.each(['POST', 'GET', 'PUT'])(
  'a %s that a slice dies of is not sent again to anybody, and the answer says so',
  async (method) => {
    // Over a connection that was kept: the case in which nginx would try another one.
    await ask('/api/chats', { headers: as(ana) });
    const answer = await ask('/api/dies', {
      method,
      headers: { ...as(ana), ...post },
      ...(method !== 'GET' && { body: '{"send":"once"}' }),
    });
    expect([answer.status, codeOf(answer)]).toEqual([503, 'unavailable']);
    expect(place.slices.flatMap(({ heard }) => heard).filter((line) => line.includes('dies'))).toEqual([
      `${method} /api/dies`,
    ]);
  },
);

async function openStream(headers: Record<string, string>) {
  const [reply] = (await once(begin('/api/events', { headers }).end(), 'response')) as [IncomingMessage];
  const first = await once(reply, 'data');
  const ended = once(reply.resume(), 'end');
  return { status: reply.statusCode, first: String(first[0]), ended };
}

test('events pass at once, and a stream ends with its grant', async () => {
  const [slice] = place.slices;
  slice.grantMs = 300;
  const { status, first, ended } = await openStream(as(ana));
  expect([status, first]).toEqual([200, 'data: first\n\n']);
  await ended;
  slice.grantMs = 60_000;
});

test('signing out ends the open stream and closes the door at once, although it was open a moment ago', async () => {
  const email = 'ana@example.com';
  const leaving = place.here.browser();
  await leaving.send('signIn', { body: { email, password: 'three unrelated words' } });
  const { cookie } = await place.settle(email, leaving, place.slices[0].row);
  const { ended } = await openStream({ cookie });
  expect((await ask('/api/chats', { headers: { cookie } })).status).toBe(200);
  const out = await ask('/api/auth/sign-out', { method: 'POST', headers: { cookie, ...post }, body: '{}' });
  expect(out.status).toBe(200);
  expect((await ask('/api/chats', { headers: { cookie } })).status).toBe(401);
  await ended;
  expect((await ask('/api/events', { headers: { cookie } })).status).toBe(401);
  expect((await ask('/api/chats', { headers: as(ana) })).status).toBe(200);
});

test('a key that is ended opens nothing from that moment on', async () => {
  const { authorization, id } = await keyOf(bruno);
  expect((await ask('/api/chats', { headers: { authorization } })).status).toBe(200);
  await bruno.person.send('revokeKey', { params: { keyId: id } });
  expect((await ask('/api/chats', { headers: { authorization } })).status).toBe(401);
});

test('an operator is where they look on with the very next request, and back with the one after the end', async () => {
  const email = 'op@example.com';
  const operator = await place.here.operator(email);
  const { cookie } = await place.settle(email, operator, { ...place.slices[1].row });
  const seen = async () => (await ask('/api/chats', { headers: { cookie } })).status;
  place.slices[1].row.workspace_id = bruno.workspaceId;
  // What is signed for the operator's own workspace is none of Bruno's slice.
  expect(await seen()).toBe(401);
  const body = { workspaceId: ana.workspaceId, reason: 'a question of Ana’s' };
  expect((await operator.send('startLookOn', { body })).status).toBe(200);
  expect(echo(await ask('/api/chats', { headers: { cookie } })).slice).toBe(1);
  expect((await operator.send('endLookOn')).status).toBe(200);
  expect(await seen()).toBe(401);
});

test('a slice that sleeps is answered for by the gateway, and is reached with the next request once it runs', async () => {
  place.state.asleep.add(bruno.workspaceId);
  const fresh = { headers: { authorization: (await keyOf(bruno)).authorization } };
  for (let turn = 0; turn < 2; turn++) expect(codeOf(await ask('/api/chats', fresh))).toBe('slice_starting');
  place.state.asleep.clear();
  expect(echo(await ask('/api/chats', fresh)).slice).toBe(2);
});

test('a range comes as it is', async () => {
  const range = await ask('/api/range', { headers: { ...as(ana), range: 'bytes=2-4' } });
  expect([range.status, range.headers['content-range'], range.text]).toEqual([206, 'bytes 2-4/10', '234']);
});

test('an upload reaches the slice while it is still being sent', async () => {
  const [slice] = place.slices;
  slice.bytes = 0;
  const piece = Buffer.alloc(1_048_576);
  const sending = begin('/api/files', {
    method: 'POST',
    headers: { ...as(ana), 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' },
  });
  sending.write(piece);
  await expect.poll(() => slice.bytes).toBe(piece.length);
  for (let turn = 1; turn < 8; turn++) sending.write(piece);
  const [reply] = (await once(sending.end(), 'response')) as [IncomingMessage];
  expect((await read(reply)).status).toBe(200);
  expect(slice.bytes).toBe(8 * piece.length);
});

test.each([
  ['a slice', '/api/files', 17],
  ['the gateway', '/api/account/profile', 2],
])('what is too large for %s is refused in the shape of every error', async (_whose, path, megabytes) => {
  const headers = { ...as(ana), ...post, 'content-length': String(megabytes * 1_048_576) };
  const asking = begin(path, { method: 'POST', headers });
  asking.on('error', () => {});
  asking.flushHeaders();
  const [reply] = (await once(asking, 'response')) as [IncomingMessage];
  const answer = await read(reply);
  asking.destroy();
  expect([answer.status, codeOf(answer)]).toEqual([413, 'too_large']);
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

test('what cannot be read is refused in the shape of every error', async () => {
  const long = await ask('/api/chats', { headers: { ...as(ana), 'x-long': 'x'.repeat(40_000) } });
  expect([long.status, codeOf(long)]).toEqual([400, 'bad_request']);
  const socket = connect({ port: place.nginx.port, host: '127.0.0.1', rejectUnauthorized: false });
  socket.end('{"no":"request"}\r\n\r\n');
  const text = Buffer.concat(await socket.toArray()).toString();
  expect(text).toMatch(/^HTTP\/1.1 400 /);
  expect(text).toContain('"code":"bad_request"');
});

test('where requests go is nothing that can be asked from outside', async () => {
  expect((await ask('/_queunir/route', { headers: as(ana) })).status).toBe(404);
  expect((await ask('/route', { headers: as(ana) })).text).toContain('<title>index');
});

test('files come as the gateway itself gives them: the same words, types, caching and security', async () => {
  const paths = ['/', '/chats', '/settings/account', '/icon.svg', '/assets/app-1.js', '/assets/app-1.css'];
  const gone = ['/assets/old.js', '/old.js', '/assets/old'];
  const names = [
    ...['cache-control', 'content-type', 'content-encoding', 'content-security-policy', 'permissions-policy'],
    ...['x-content-type-options', 'x-frame-options', 'referrer-policy', 'strict-transport-security'],
    ...['cross-origin-opener-policy', 'cross-origin-resource-policy'],
  ];
  const seen = (status: number, text: string, get: (name: string) => unknown) => ({
    status,
    text,
    ...Object.fromEntries(names.map((name) => [name, get(name) ?? null])),
  });
  for (const path of [...paths, ...gone])
    for (const headers of [{}, as(ana)] as Record<string, string>[]) {
      const ours = await ask(path, { headers: { ...headers, 'accept-encoding': 'gzip' } });
      const theirs = await fetch(place.gatewayUrl + path, {
        headers: { ...headers, 'accept-encoding': 'gzip' },
      });
      const text = await theirs.text();
      const isPacked = ours.headers['content-encoding'] === 'gzip';
      expect(
        seen(ours.status, isPacked ? text : ours.text, (name) => ours.headers[name]),
        path,
      ).toEqual(seen(theirs.status, text, (name) => theirs.headers.get(name)));
    }
});

test('the log of requests holds neither what somebody looks for, nor a credential', async () => {
  await ask('/api/search?q=canary', { headers: as(ana) });
  await expect.poll(async () => (await place.nginx.requests()).join('\n')).toContain('/api/search 200');
  const log = (await place.nginx.requests()).join('\n');
  expect(log).not.toContain('canary');
  expect(log).not.toContain('queunir_session');
});

test('a gateway or a slice that is away is said to be, in the shape of every error', async () => {
  place.slices[1].server.close().closeAllConnections();
  const silent = await ask('/api/chats', { headers: as(bruno) });
  expect([silent.status, codeOf(silent)]).toEqual([503, 'unavailable']);
  await place.stopRoutes();
  const away = await ask('/api/events', { headers: as(ana) });
  expect([away.status, codeOf(away)]).toEqual([503, 'unavailable']);
});
