import { expect, test } from 'vitest';
import { strengthOf } from './password-strength.ts';

test('fewer than ten characters are too short', () => {
  expect(strengthOf('Ab1!xyz')).toBe('short');
});

test('famous and repeated ones are weak', () => {
  expect(strengthOf('password123')).toBe('weak');
  expect(strengthOf('aaaaaaaaaaaaaaaa')).toBe('weak');
});

test('a passphrase is strong without tricks', () => {
  expect(strengthOf('purple-canoe-eats-breakfast')).toBe('strong');
});

test('longer is never worse', () => {
  const order = ['short', 'weak', 'fair', 'good', 'strong'];
  const phrase = 'river Stone 7 cloud-gate';
  let before = 0;
  for (let length = 1; length <= phrase.length; length++) {
    const now = order.indexOf(strengthOf(phrase.slice(0, length)));
    expect(now).toBeGreaterThanOrEqual(before);
    before = now;
  }
});
