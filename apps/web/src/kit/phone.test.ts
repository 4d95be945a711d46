import { expect, test } from 'vitest';
import { formatPhone } from './phone.ts';

test('Brazilian and North American numbers have their own shape', () => {
  expect(formatPhone('+5511912345678')).toBe('+55 11 91234-5678');
  expect(formatPhone('+551132345678')).toBe('+55 11 3234-5678');
  expect(formatPhone('+12025550123')).toBe('+1 202 555-0123');
});

test('others are grouped behind their calling code', () => {
  expect(formatPhone('+34600123456')).toBe('+34 600 123 456');
  expect(formatPhone('+351912345678')).toBe('+351 912 345 678');
  expect(formatPhone('+4915112345678')).toBe('+49 151 123 456 78');
});

test('what is no number is given back', () => {
  expect(formatPhone('Ana')).toBe('Ana');
  expect(formatPhone('+12')).toBe('+12');
});
