import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Simulator, startSimulator } from '../start-simulator.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.stop());

/** Asks as a browser would that was told these names; `fetch` sets them itself. */
async function status(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const asked = request(simulator.url + path, { method, headers }).end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  return answer.statusCode;
}
const own = () => `127.0.0.1:${simulator.port}`;

async function connects(headers: Record<string, string>): Promise<boolean> {
  const socket = new WebSocket(`ws://${own()}/page-socket`, { headers });
  const opened = await once(socket, 'open').then(
    () => true,
    () => false,
  );
  socket.on('error', () => {});
  socket.terminate();
  return opened;
}

test('programs and the own pages are let in', async () => {
  expect(await status('/phone/api/truth', {})).toBe(200);
  expect(await status('/phone', { host: `localhost:${simulator.port}` })).toBe(200);
  expect(await status('/phone/api/reset', { host: own(), origin: `http://${own()}` }, 'POST')).toBe(200);
  expect(await connects({ origin: `http://${own()}` })).toBe(true);
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['a page without an origin of its own', { origin: 'null' }],
  ['another program on this machine that serves pages', { origin: 'http://127.0.0.1:1' }],
])('%s may neither ask, nor act, nor connect', async (_who, headers) => {
  expect(await status('/phone/api/truth', headers)).toBe(403);
  expect(await status('/phone/api/reset', headers, 'POST')).toBe(403);
  expect(await connects(headers)).toBe(false);
});

test('a name that somebody pointed at this machine is turned away everywhere', async () => {
  const host = `evil.example:${simulator.port}`;
  for (const path of ['/', '/phone', '/phone/api/truth']) expect(await status(path, { host })).toBe(403);
  expect(await connects({ host, origin: `http://${host}` })).toBe(false);
});

test('nonsense on a socket ends that socket and nothing else', async () => {
  const bad = [
    '{',
    'null',
    '[]',
    '{"type":"send","chatId":7}',
    '{"type":"inputs","records":5}',
    '{"type":"nothing"}',
  ];
  for (const words of bad) {
    const socket = new WebSocket(`ws://${own()}/page-socket`);
    await once(socket, 'open');
    socket.send(words);
    const [code] = await once(socket, 'close');
    expect(code, words).toBe(1007);
  }
  const asking = new WebSocket(`ws://${own()}/page-socket`);
  await once(asking, 'open');
  const question = { type: 'messages', id: 1, chatId: 'nowhere', before: 'x', through: null, limit: 5 };
  asking.send(JSON.stringify(question));
  asking.send(JSON.stringify({ ...question, before: null }));
  await new Promise((resolve) => setTimeout(resolve, 600));
  asking.terminate();
  expect(await status('/phone/api/truth', {})).toBe(200);
});
