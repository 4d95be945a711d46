import { expect, test } from 'vitest';
import { initials, tintOf } from './face-letters.ts';

test('a name gives the first letter of its first and last word', () => {
  expect(initials('Ana Maria Silva')).toBe('AS');
  expect(initials('ana')).toBe('A');
});

test('emoji and marks are not letters', () => {
  expect(initials('🌸 Flor & Cia 🌸')).toBe('FC');
  expect(initials('🌸')).toBe('#');
});

test('Arabic and Cyrillic names have initials too', () => {
  expect(initials('محمد علي')).toBe('مع');
  expect(initials('иван')).toBe('И');
});

test('a phone number has no initials', () => {
  expect(initials('+55 11 91234-5678')).toBe('#');
});

test('a name keeps its tint and tints stay in range', () => {
  expect(tintOf('Ana')).toBe(tintOf('Ana'));
  for (const name of ['Ana', 'Bruno', '🌸', '']) expect(tintOf(name)).toBeLessThan(8);
});
