import { expect, test } from 'vitest';
import { e164Of, samePhone } from './same-phone.ts';

test('a printed number becomes E.164, and other words become nothing', () => {
  expect(e164Of('+55 11 91234-5678')).toBe('+5511912345678');
  expect(e164Of('\u202a+1 (555) 000‑1111\u202c'.replace(/[\u202a\u202c]/g, ''))).toBe('+15550001111');
  expect(['~Ana', '911', '+12', '', '+1234567890123456'].map(e164Of)).toEqual([null, null, null, null, null]);
});

test.each([
  ['+55 11 91234-5678', '+5511912345678', true],
  ['+55 11 8123-4567', '+5511981234567', true],
  ['+55 11 2345-6789', '+5511923456789', false],
  ['+52 1 55 1234 5678', '+525512345678', true],
  ['+54 9 11 1234-5678', '+541112345678', true],
  ['+1 555 000 1111', '+15550001112', false],
])('%s and %s are one number: %s', (one, other, same) => {
  expect(samePhone(one, other)).toBe(same);
  expect(samePhone(other, one)).toBe(same);
});
