import { expect, test } from 'vitest';
import { plainLine } from './plain-line.ts';

test('a text becomes one line without marks', () => {
  expect(plainLine('*Hi*\n\n_there_  ok')).toBe('Hi there ok');
  expect(plainLine('> Tomorrow\n- a\n2. b')).toBe('Tomorrow a b');
});

test('what only looks like a mark stays', () => {
  expect(plainLine('2*3*4 snake_case -5')).toBe('2*3*4 snake_case -5');
});
