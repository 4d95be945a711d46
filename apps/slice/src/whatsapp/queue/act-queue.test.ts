import { AppError } from '@queunir/server/errors/app-error';
import { expect, test } from 'vitest';
import { pause } from '../hands/until.ts';
import { createActQueue, type Turn } from './act-queue.ts';

const quick = { onIdle: () => Promise.resolve(), idleAfterMs: 5 };
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function recorder() {
  const done: string[] = [];
  const act =
    (name: string, ms = 10) =>
    async (turn: Turn) => {
      done.push(`${name} begins`);
      for (let step = 0; step < 3; step += 1) {
        await pause(ms, turn.signal);
        turn.checkpoint();
      }
      done.push(`${name} ends`);
      return name;
    };
  return { done, act };
}

test('acts run one after another, and each gives its own result', async () => {
  const queue = createActQueue(quick);
  const { done, act } = recorder();
  const options = { priority: 'background', timeoutMs: 1_000 } as const;
  expect(await Promise.all([queue.run(options, act('one')), queue.run(options, act('two'))])).toEqual([
    'one',
    'two',
  ]);
  expect(done).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('a person goes before what waits in the background', async () => {
  const queue = createActQueue(quick);
  const { done, act } = recorder();
  await Promise.all([
    queue.run({ priority: 'person', timeoutMs: 1_000 }, act('first')),
    queue.run({ priority: 'background', timeoutMs: 1_000 }, act('catch-up')),
    queue.run({ priority: 'person', timeoutMs: 1_000 }, act('second')),
  ]);
  expect(done.filter((line) => line.endsWith('begins'))).toEqual([
    'first begins',
    'second begins',
    'catch-up begins',
  ]);
});

test('a background act makes room for a person between two steps and begins again afterwards', async () => {
  const queue = createActQueue(quick);
  const { done, act } = recorder();
  const slow = queue.run({ priority: 'background', timeoutMs: 1_000 }, act('walk', 20));
  await later(5);
  const quickly = queue.run({ priority: 'person', timeoutMs: 1_000 }, act('open', 1));
  expect(await Promise.all([slow, quickly])).toEqual(['walk', 'open']);
  expect(done).toEqual(['walk begins', 'open begins', 'open ends', 'walk begins', 'walk ends']);
});

test('a person is not interrupted by another person', async () => {
  const queue = createActQueue(quick);
  const { done, act } = recorder();
  const first = queue.run({ priority: 'person', timeoutMs: 1_000 }, act('one'));
  await later(5);
  await Promise.all([first, queue.run({ priority: 'person', timeoutMs: 1_000 }, act('two'))]);
  expect(done).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('an act that takes too long ends with page_did_not_answer, and the next one runs', async () => {
  const queue = createActQueue(quick);
  const stuck = queue.run({ priority: 'person', timeoutMs: 20 }, ({ signal }) => pause(60_000, signal));
  const next = queue.run({ priority: 'person', timeoutMs: 1_000 }, () => Promise.resolve('next'));
  await expect(stuck).rejects.toMatchObject({ code: 'page_did_not_answer' });
  expect(await next).toBe('next');
});

test('an act that was called off ends with cancelled, running or waiting', async () => {
  const queue = createActQueue(quick);
  const running = new AbortController();
  const waiting = new AbortController();
  const one = queue.run({ priority: 'person', signal: running.signal, timeoutMs: 5_000 }, ({ signal }) =>
    pause(60_000, signal),
  );
  let began = false;
  const two = queue.run({ priority: 'person', signal: waiting.signal, timeoutMs: 5_000 }, async () => {
    began = true;
  });
  waiting.abort();
  running.abort();
  await expect(one).rejects.toMatchObject({ code: 'cancelled' });
  await expect(two).rejects.toMatchObject({ code: 'cancelled' });
  expect(began).toBe(false);
});

test('an error of an act reaches its caller and stops nobody else', async () => {
  const queue = createActQueue(quick);
  const failing = queue.run({ priority: 'person', timeoutMs: 1_000 }, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await queue.run({ priority: 'person', timeoutMs: 1_000 }, () => Promise.resolve(7))).toBe(7);
});

test('the idle moment comes once after the last act, and acts wait for its end', async () => {
  const order: string[] = [];
  const queue = createActQueue({
    idleAfterMs: 10,
    onIdle: async () => {
      order.push('tidy');
      await later(20);
      order.push('rested');
    },
  });
  const say = (word: string) => async () => {
    order.push(word);
  };
  await queue.run({ priority: 'person', timeoutMs: 1_000 }, say('one'));
  await queue.run({ priority: 'person', timeoutMs: 1_000 }, say('two'));
  await later(15);
  await queue.run({ priority: 'person', timeoutMs: 1_000 }, say('three'));
  expect(order).toEqual(['one', 'two', 'tidy', 'rested', 'three']);
});

test('a closed queue refuses what waits, what runs and what comes', async () => {
  const queue = createActQueue(quick);
  const options = { priority: 'background', timeoutMs: 5_000 } as const;
  const all = [
    queue.run(options, ({ signal }) => pause(60_000, signal)),
    queue.run(options, () => Promise.resolve()),
  ];
  const heard = Promise.allSettled(all);
  await later(5);
  queue.close(new AppError('page_not_ready', 'gone', { blame: 'outside' }));
  for (const result of await heard) {
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'page_not_ready' } });
  }
  await expect(queue.run(options, () => Promise.resolve())).rejects.toMatchObject({ code: 'page_not_ready' });
});
