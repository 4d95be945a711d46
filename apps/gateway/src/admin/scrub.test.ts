import { expect, test } from 'vitest';
import { scrub } from './scrub.ts';

test.each([
  ['sent to +55 11 91234-5678 now', 'sent to [number] now'],
  ['5511912345678@c.us', '[number]'],
  ['false_15550001111@c.us_3A12 seen', '[number]_3A12 seen'],
  ['group 120363041234567890@g.us', 'group [number]'],
  ['1234@lid', '[number]'],
  ['(11) 91234.5678', '([number]'],
  ['call 0044 20 7946 0958, then', 'call [number], then'],
  ['x_15550001111_y', 'x_[number]_y'],
  ['رقم ٠١٠١٢٣٤٥٦٧٨', 'رقم [number]'],
  ['call +1\u00a0555\u00a0000\u20111111!', 'call [number]!'],
])('of "%s" the number is taken', (text, expected) => {
  expect(scrub(text)).toBe(expected);
});

test.each([
  '{"level":"warn","time":"2026-03-01T10:00:00.123Z","slice":12,"ms":1234567,"msg":"a slice did not start"}',
  '01900000-0000-7000-8000-000000000001 listens on 127.0.0.1:5001',
  'uses 312 of 400 MB; 2026-03-01 10:00',
])('"%s" stays as it is', (text) => {
  expect(scrub(text)).toBe(text);
});
