import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadHttp } from './http-load.ts';

const sockets = new Set<unknown>();
let atOnce = 0;
let mostAtOnce = 0;
const server = createServer((request, reply) => {
  sockets.add(request.socket);
  mostAtOnce = Math.max(mostAtOnce, ++atOnce);
  reply.statusCode = request.headers.cookie === 'session=1' ? 200 : 401;
  // In two pieces, as a proxy may pass it on.
  reply.setHeader('content-length', 20_000);
  reply.write('x'.repeat(9_000));
  setImmediate(() => {
    atOnce--;
    reply.end('x'.repeat(11_000));
  });
});
const load = (headers: Record<string, string>) =>
  loadHttp({ port: (server.address() as AddressInfo).port, path: '/', headers, connections: 3, ms: 200 });

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

test('each connection is kept and asks one thing at a time; every whole answer is counted and timed', async () => {
  const { answers, latencies, perSecond } = await load({ cookie: 'session=1' });
  expect(sockets.size).toBe(3);
  expect(mostAtOnce).toBeLessThanOrEqual(3);
  expect(answers).toBeGreaterThanOrEqual(3);
  expect(latencies).toHaveLength(answers);
  expect(perSecond).toBeGreaterThan(0);
});

test('an answer that is none is an error, so that refusals are not taken for speed', async () => {
  await expect(load({})).rejects.toThrow('401');
});
