import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { signIn, signOut, signUp, verifyEmail } from '@queunir/contracts/account/sign-in';
import { eventsPath } from '@queunir/contracts/events/events';
import { getStatus } from '@queunir/contracts/status/status';
import { type RunningNginx, runNginx } from '@queunir/gateway/testing/run-nginx';
import { freePort } from '@queunir/server/process/free-port';
import { needs } from '@queunir/server/testing/needs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { password } from '../src/kit/api-client.ts';
import { repository } from '../src/kit/repository.ts';
import { type Service, startService } from '../src/kit/service.ts';
import { until } from '../src/kit/until.ts';

// The whole service as a server runs it: nginx with the shipped configuration, the gateway, a real slice.

let service: Service;
let nginx: RunningNginx;
let agent: Agent;
let ready: Promise<void> | null = null;

beforeEach(async (context) => {
  needs(context, { program: 'nginx' }, { program: 'openssl' });
  ready ??= open();
  await ready;
});
afterAll(async () => {
  agent?.destroy();
  await nginx?.stop();
  await service?.remove();
});

async function open(): Promise<void> {
  const [port, routesPort] = await Promise.all([freePort(), freePort()]);
  service = await startService({
    ...{ NODE_ENV: 'test', SIGN_UP: 'open', POOL_SIZE: '0' },
    ...{ PUBLIC_URL: `https://localhost:${port}`, ROUTES_PORT: String(routesPort) },
  });
  const [gatewayPort, , firstSlicePort] = service.ports;
  nginx = await runNginx({
    ...{
      tls: true,
      port,
      gatewayPort: gatewayPort!,
      routesPort,
      firstSlicePort: firstSlicePort!,
      slices: 20,
    },
    web: join(repository, 'apps/web/dist-saas'),
  });
  agent = new Agent({ keepAlive: true, ca: nginx.certificate! });
}

async function begin(path: string, cookie: string, body?: unknown): Promise<IncomingMessage> {
  const sending = request(nginx.url + path, {
    agent,
    method: body === undefined ? 'GET' : 'POST',
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
  }).end(body === undefined ? undefined : JSON.stringify(body));
  return (await once(sending, 'response'))[0] as IncomingMessage;
}
async function ask(path: string, cookie = '', body?: unknown) {
  const reply = await begin(path, cookie, body);
  await reply.toArray();
  const set = (reply.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  return { status: reply.statusCode, headers: reply.headers, cookie: set };
}

async function newPerson(email: string): Promise<string> {
  await ask(signUp.path, '', { name: 'Ana', email, password, language: 'en' });
  const mailbox = await (await fetch(`http://127.0.0.1:${service.ports[0]}/mailbox`)).text();
  const [, token = ''] = /verify-email#token=([^"<&\s]+)/.exec(mailbox) ?? [];
  expect((await ask(verifyEmail.path, '', { token })).status).toBe(200);
  const { cookie } = await ask(signIn.path, '', { email, password });
  expect(cookie).toContain('__Host-queunir_session=');
  return cookie;
}

test('a person’s requests go from nginx straight to their slice, and end at once when they sign out', async () => {
  expect((await ask('/')).headers['content-security-policy']).toContain("default-src 'none'");
  const cookie = await newPerson('ana@example.com');
  const status = async () => (await ask(getStatus.path, cookie)).status === 200;
  await until('the slice to answer through nginx', status, { ms: 120_000 });
  await expect
    .poll(async () => (await nginx.requests()).join('\n'))
    .toMatch(new RegExp(`GET ${getStatus.path} 200 .*127.0.0.1:${service.ports[2]}`));

  const stream = await begin(eventsPath, cookie);
  expect(stream.statusCode).toBe(200);
  await once(stream, 'data');
  const ended = once(stream.resume(), 'end');
  expect(await status()).toBe(true);
  expect((await ask(signOut.path, cookie, {})).status).toBe(200);
  expect((await ask(getStatus.path, cookie)).status).toBe(401);
  await ended;
  expect((await ask(eventsPath, cookie)).status).toBe(401);
});
