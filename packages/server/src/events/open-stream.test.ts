import express from 'express';
import { expect, test } from 'vitest';
import { listen } from '../http/listen.ts';
import { readStreamAt } from '../testing/read-stream.ts';
import { openStream } from './open-stream.ts';

test('what is told to a stream right after its end is lost with it, and breaks nothing', async () => {
  const app = express();
  app.get('/', async (req, res) => {
    const stream = await openStream<{ n: number }>(req, res, 'a session');
    stream.begin({ position: 7, events: [] });
    stream.send([{ id: 8, event: { n: 1 } }]);
    stream.end();
    stream.send([{ id: 9, event: { n: 2 } }]);
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const stream = await readStreamAt(`http://127.0.0.1:${listening.port}/`, '');
  expect(await stream.next()).toEqual({ id: '7', data: null });
  expect(await stream.next()).toEqual({ id: '8', data: { n: 1 } });
  expect(await stream.next()).toBeNull();
  await listening.close(0);
});
