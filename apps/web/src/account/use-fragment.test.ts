import { expect, test } from 'vitest';
import { readFragment } from './use-fragment.ts';

test('a secret is read as it stands, by its name', () => {
  expect(readFragment('#token=a.b-c_d+e%2F=', 'token')).toBe('a.b-c_d+e%2F=');
  expect(readFragment('#x=1&invitation=abc', 'invitation')).toBe('abc');
});

test('where there is none, nothing is read', () => {
  for (const hash of ['', '#', '#content', '#tokens=1', '#invitation=abc'])
    expect(readFragment(hash, 'token')).toBe('');
});
