import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { readStream } from '../testing/read-stream.ts';
import { startTestSlice } from '../testing/start-test-slice.ts';
import { insertEvents } from './event.store.ts';

const chat = { type: 'chat.changed' as const, chatId: '01900000-0000-7000-8000-000000000000' };

async function openUnread(url: string, cookie: string): Promise<Socket> {
  const { port } = new URL(url);
  const socket = connect({ port: Number(port), host: '127.0.0.1' });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(`GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`);
  await once(socket, 'readable');
  return socket;
}

test('a tab that does not read is cut, while one that reads misses nothing', async () => {
  let publish: ((n: number) => Promise<void>) | null = null;
  const slice = await startTestSlice({
    composeIngest: (deps) => {
      publish = async (n) => deps.publish(...Array.from({ length: n }, () => chat));
      return {
        onFeed: async () => {},
        onReady: () => {},
        onBack: () => {},
        onCovered: () => {},
        onGone: () => {},
        catchUp: { state: () => null, setPaused: () => {} },
        mount: () => {},
        onceStarted: async () => {},
      };
    },
  });
  const { cookie } = await slice.signedIn();
  const sleeping = await openUnread(slice.url, cookie());
  const awake = await readStream(slice.url, cookie());
  await awake.next();
  let read = 0;
  const reading = (async () => {
    while (await awake.next()) read += 1;
  })().catch(() => {});
  const rounds = 60;
  for (let round = 0; round < rounds; round += 1)
    await (publish as unknown as (n: number) => Promise<void>)(2000);
  await expect.poll(() => read, { timeout: 20_000 }).toBe(rounds * 2000);
  sleeping.resume();
  await expect.poll(() => sleeping.closed, { timeout: 20_000 }).toBe(true);
  awake.close();
  await reading;
  await slice.close();
});

test('ids go on growing after a burst', async () => {
  const slice = await startTestSlice();
  const many = await insertEvents(
    slice.database.db,
    Array.from({ length: 500 }, () => chat),
  );
  const [next] = await insertEvents(slice.database.db, [chat]);
  expect(next).toBeGreaterThan(many.at(-1) ?? 0);
  await slice.close();
});
