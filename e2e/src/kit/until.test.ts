import { expect, test } from 'vitest';
import { until } from './until.ts';

test('waiting gives the first answer that is one', async () => {
  let asked = 0;
  expect(await until('the third', () => (++asked >= 3 ? asked : null), { every: 1 })).toBe(3);
});

test('zero and the empty text are answers', async () => {
  expect(await until('zero', () => 0)).toBe(0);
  expect(await until('nothing to say', () => '')).toBe('');
});

test('an error while asking is asked again, and told when time is up', async () => {
  const refusal = new Error('refused');
  const failing = until(
    'an answer',
    () => {
      throw refusal;
    },
    { ms: 30, every: 5 },
  );
  await expect(failing).rejects.toMatchObject({ message: 'Waited 30 ms for an answer.', cause: refusal });
});
