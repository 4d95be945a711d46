import { expect, test } from 'vitest';
import { cameFromInside } from './go-back.ts';

test('a page that was reached inside Queunir has something behind it', () => {
  expect(cameFromInside({ idx: 2, key: 'a', usr: null })).toBe(true);
});

test('the first page of a tab, however it was opened, has nothing of ours behind it', () => {
  for (const state of [null, undefined, {}, { idx: 0, key: 'default' }, { idx: null }, 'idx'])
    expect(cameFromInside(state)).toBe(false);
});
