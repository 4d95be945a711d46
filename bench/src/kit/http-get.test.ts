import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Getter, keepAliveGetter } from './http-get.ts';

const connections = new Set<unknown>();
const server = createServer((request, reply) => {
  connections.add(request.socket);
  reply.statusCode = request.url === '/no' ? 403 : 200;
  reply.end(`${request.url} ${request.headers.cookie}`);
});
let getter: Getter;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  getter = keepAliveGetter(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'session=1');
});
afterAll(() => {
  getter.close();
  server.close();
});

test('every reading goes over the same connection, with the cookie', async () => {
  expect(await getter.get('/one')).toBe('/one session=1');
  expect(await getter.get('/two')).toBe('/two session=1');
  expect(connections.size).toBe(1);
});

test('an answer that is no reply is an error with its status', async () => {
  await expect(getter.get('/no')).rejects.toThrow('403 at /no');
});
