import { expect, test } from 'vitest';
import { partsOf, sameText } from './composer.ts';

test('a long line is cut between whole characters and loses none', () => {
  const line = '👩‍👩‍👧‍👦é'.repeat(3_000);
  const parts = partsOf(line, 100);
  expect(parts.join('')).toBe(line);
  expect(parts.every((part) => part.length <= 100 && /^👩.*é?$/su.test(part) === true)).toBe(true);
  expect(partsOf('')).toEqual([]);
  expect(partsOf('short')).toEqual(['short']);
});

test('the composer shows our text when only what the editor writes its own way, or nobody sees, differs', () => {
  expect(sameText('a\u00a0b\nc', 'a b\r\nc')).toBe(true);
  expect(sameText('a\nb', 'a\nb\n\n')).toBe(true);
  expect(sameText('שלום', '\u200fשלום\u200f')).toBe(true);
  expect(sameText('❤', '❤\ufe0f')).toBe(true);
  expect(sameText('👍', '👍🏽')).toBe(false);
  expect(sameText('a b', 'a  b')).toBe(false);
  expect(sameText('a', 'a ')).toBe(false);
});
