import { expect, test } from 'vitest';
import { steadyOrder } from './steady-order.ts';

test('an untouched list shows the newest order', () => {
  expect(steadyOrder(['a', 'b'], ['b', 'a'], false)).toEqual({ ids: ['b', 'a'], waiting: 0 });
});

test('a held list does not move when a row rises, and says that one waits above', () => {
  expect(steadyOrder(['a', 'b', 'c'], ['c', 'a', 'b'], true)).toEqual({ ids: ['a', 'b', 'c'], waiting: 1 });
});

test('a held list keeps a new chat out until it is let go', () => {
  expect(steadyOrder(['a', 'b'], ['new', 'a', 'b'], true)).toEqual({ ids: ['a', 'b'], waiting: 1 });
});

test('two new chats and one that rose are three', () => {
  expect(steadyOrder(['a', 'b', 'c'], ['x', 'y', 'b', 'a', 'c'], true).waiting).toBe(3);
});

test('a chat that is gone leaves a held list', () => {
  expect(steadyOrder(['a', 'b', 'c'], ['a', 'c'], true)).toEqual({ ids: ['a', 'c'], waiting: 0 });
});

test('older pages that load while the list is held join at its end', () => {
  expect(steadyOrder(['a', 'b'], ['a', 'b', 'c', 'd'], true)).toEqual({
    ids: ['a', 'b', 'c', 'd'],
    waiting: 0,
  });
});

test('the first rows come in even while held', () => {
  expect(steadyOrder([], ['a'], true)).toEqual({ ids: ['a'], waiting: 0 });
});
