import { expect, test } from 'vitest';
import { createFeedLine } from './feed-line.ts';

test('a slow listener gets everything in order, one at a time', async () => {
  const line = createFeedLine<number>(() => {});
  const heard: string[] = [];
  line.on(async (item) => {
    heard.push(`${item} begins`);
    await new Promise((resolve) => setTimeout(resolve, 10 - item));
    heard.push(`${item} ends`);
  });
  for (const item of [1, 2, 3]) line.push(item);
  await line.drained();
  expect(heard).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
});

test('listeners hear an item one after the other', async () => {
  const line = createFeedLine<string>(() => {});
  const heard: string[] = [];
  line.on(async (item) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    heard.push(`first ${item}`);
  });
  line.on((item) => {
    heard.push(`second ${item}`);
  });
  line.push('a');
  await line.drained();
  expect(heard).toEqual(['first a', 'second a']);
});

test('a listener that fails is told of and stops neither the others nor what follows', async () => {
  const errors: unknown[] = [];
  const line = createFeedLine<number>((error) => errors.push(error));
  const heard: number[] = [];
  line.on(() => Promise.reject(new Error('no')));
  line.on((item) => {
    heard.push(item);
  });
  line.push(1);
  line.push(2);
  await line.drained();
  expect(heard).toEqual([1, 2]);
  expect(errors).toHaveLength(2);
});

test('who stopped listening hears nothing more, not even what was pushed before', async () => {
  const line = createFeedLine<number>(() => {});
  const heard: number[] = [];
  const stop = line.on((item) => {
    heard.push(item);
    if (item === 1) stop();
  });
  line.push(1);
  line.push(2);
  await line.drained();
  expect(heard).toEqual([1]);
});

test('where nothing is taken only so many wait, and it is told that they were dropped', async () => {
  const errors: unknown[] = [];
  const line = createFeedLine<number>((error) => errors.push(error), 3);
  const heard: number[] = [];
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  line.on(async (item) => {
    heard.push(item);
    await held;
  });
  line.push(1);
  await expect.poll(() => heard).toEqual([1]);
  for (const item of [2, 3, 4, 5]) line.push(item);
  expect(errors).toHaveLength(1);
  go();
  await line.drained();
  expect(heard).toEqual([1, 5]);
});
