import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCookie } from './cookies.ts';

test('a value comes back as it was set, whatever signs it holds and whatever stands around it', () => {
  const value = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(
      value,
      fc.array(fc.constantFrom('a=1', 'session2=x', 'xsession=y', 'bare', '=', ' ')),
      (set, others) => {
        const header = [...others, `session=${encodeURIComponent(set)}`, ...others].join('; ');
        expect(readCookie(header, 'session')).toBe(set);
      },
    ),
  );
});

test.each([
  [undefined, null],
  ['', null],
  ['session', null],
  ['session=', ''],
  ['session=a=b', 'a=b'],
  [' session = a ', 'a'],
  ['session=first; session=second', 'first'],
  ['Session=a', null],
  ['session=%E0%A4%A', null],
])('of %j the value is %j', (header, value) => {
  expect(readCookie(header, 'session')).toBe(value);
});
