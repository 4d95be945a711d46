import { expect, test } from 'vitest';
import { type KeyLike, letterOf } from './shortcuts.ts';

const key = (change: Partial<KeyLike>): KeyLike => ({
  key: 'j',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...change,
});

test('a single letter is a command, whatever its case', () => {
  expect(letterOf(key({ key: 'J' }))).toBe('j');
  expect(letterOf(key({ key: '?' }))).toBe('?');
});

test('letters with other keys, while composing, or already used are none', () => {
  for (const change of [
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { isComposing: true },
    { defaultPrevented: true },
    { key: 'Enter' },
  ]) {
    expect(letterOf(key(change))).toBeNull();
  }
});
