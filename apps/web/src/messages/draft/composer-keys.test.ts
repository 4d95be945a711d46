import { expect, test } from 'vitest';
import { type ComposerKey, sendsOnKey } from './composer-keys.ts';

const enter = (change: Partial<ComposerKey> = {}): ComposerKey => ({
  key: 'Enter',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 13,
  ...change,
});

test('Enter sends on a keyboard and is a new line on touch', () => {
  expect(sendsOnKey(enter(), false)).toBe(true);
  expect(sendsOnKey(enter(), true)).toBe(false);
});

test('Shift+Enter is a new line everywhere', () => {
  expect(sendsOnKey(enter({ shiftKey: true }), false)).toBe(false);
});

test('Ctrl+Enter and ⌘+Enter send everywhere', () => {
  expect(sendsOnKey(enter({ ctrlKey: true }), true)).toBe(true);
  expect(sendsOnKey(enter({ metaKey: true }), true)).toBe(true);
});

test('the Enter that ends a composition never sends', () => {
  expect(sendsOnKey(enter({ isComposing: true }), false)).toBe(false);
  expect(sendsOnKey(enter({ keyCode: 229 }), false)).toBe(false);
});

test('other keys never send', () => {
  expect(sendsOnKey(enter({ key: 'a', keyCode: 65 }), false)).toBe(false);
});
