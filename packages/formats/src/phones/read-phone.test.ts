import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { phoneVariants } from './phone-variants.ts';
import { readPhone } from './read-phone.ts';

const phones = resolve(import.meta.dirname, '../../../../../shared/data/phones');
const in_ = (country: CountryCode | '') => (country === '' ? null : ({ country, by: 'person' } as const));
const e164 = (raw: string, country: CountryCode | '' = '') => readPhone(raw, in_(country)).e164;

test('every number of the collected cases is read, with its other forms', (context) => {
  if (!existsSync(phones)) context.skip('../shared/data/phones is not here');
  const rows = readFileSync(`${phones}/phones.tsv`, 'utf8').trimEnd().split('\n').slice(1);
  for (const row of rows) {
    const [input, country, expected, also] = row.split('\t') as [string, CountryCode, string, string];
    expect([input, e164(input, country) ?? '']).toEqual([input, expected]);
    if (also) expect(phoneVariants(expected)).toEqual([expected, also]);
  }
});

test('a mobile number of every country is read as it is written there', (context) => {
  if (!existsSync(phones)) context.skip('../shared/data/phones is not here');
  const examples = JSON.parse(readFileSync(`${phones}/examples.mobile.json`, 'utf8')) as Record<
    string,
    string
  >;
  for (const [country, digits] of Object.entries(examples)) {
    const found = readPhone(digits, in_(country as CountryCode)).e164;
    expect([country, found?.endsWith(digits.replace(/^0/, ''))]).toEqual([country, true]);
    expect(readPhone(found!, null).e164).toBe(found);
  }
});

test.each([
  ['+55 11 91234-5678', '', '+5511912345678'],
  ['(11) 91234-5678', 'BR', '+5511912345678'],
  ['0 11 91234 5678', 'BR', '+5511912345678'],
  ['+521 55 1234 5678', '', '+525512345678'],
  ['5215512345678', 'MX', '+525512345678'],
  ['011 15 2345-6789', 'AR', '+5491123456789'],
  ['8 (912) 345-67-89', 'RU', '+79123456789'],
  ['06 1234567', 'IT', '+39061234567'],
  ['447722900001', 'BR', '+447722900001'],
  ['０９０-１２３４-５６７８', 'JP', '+819012345678'],
  ['tel:+1-202-555-0143;ext=5555', '', '+12025550143'],
  ['tel:0312-213-2345;phone-context=+90', '', '+903122132345'],
  ["'+44 7722 900001", '', '+447722900001'],
  ['="+447722900001"', '', '+447722900001'],
  ['5511900000001@s.whatsapp.net', '', '+5511900000001'],
  ['+910000000001', '', '+910000000001'],
  ['5511900000001:17@s.whatsapp.net', '', '+5511900000001'],
])('%s in %s is %s', (raw, country, expected) => {
  expect(e164(raw, country as CountryCode)).toBe(expected);
});

test.each([
  '190',
  '*100#',
  '**21*+5511912345678#',
  '+1 202 555 0143,,123#',
  '+12025550143p123',
  '120363000000000001@g.us',
  '98765432109876@lid',
  'status@broadcast',
  'ana@example.com',
  'sip:90-180-360',
  'Mobil',
  'BusinessPhone',
  '+1-800-MYFAX',
  '12345678901234567890',
  '555-1234',
  '',
  '+',
])('%j never becomes a number', (raw) => {
  for (const country of ['', 'BR', 'US', 'DE'] as const)
    expect([country, e164(raw, country)]).toEqual([country, null]);
});

test('an extension stands apart from its number', () => {
  expect(readPhone('+44 (0)20 7946 0958 ext. 7', null)).toMatchObject({
    e164: '+442079460958',
    extension: '7',
  });
  expect(readPhone('(11) 3123-4567 ramal 12', in_('BR'))).toMatchObject({
    e164: '+551131234567',
    extension: '12',
  });
  expect(readPhone('+1 (202) 555-0143 x12', null)).toMatchObject({ e164: '+12025550143', extension: '12' });
});

test('what a spreadsheet did is told', () => {
  expect(readPhone('5,51198E+12', in_('BR'))).toMatchObject({ e164: null, damage: 'scientific' });
  expect(readPhone('5.51198E12', null)).toMatchObject({ e164: null, damage: 'scientific' });
  expect(readPhone('5511912345678', in_('BR'))).toMatchObject({
    e164: '+5511912345678',
    damage: 'lost-plus',
  });
  expect(readPhone('5511912345678', null)).toMatchObject({ e164: null, damage: 'lost-plus' });
  expect(readPhone('7722900001', in_('GB'))).toMatchObject({ e164: '+447722900001', damage: 'lost-zero' });
  expect(readPhone('11912345678', in_('BR'))).toMatchObject({ e164: '+5511912345678', damage: null });
  expect(readPhone('5511912345678.0', in_('BR'))).toMatchObject({
    e164: '+5511912345678',
    damage: 'decimals',
  });
});

test('a number without a country code is not guessed', () => {
  expect(readPhone('11 91234-5678', null)).toMatchObject({ raw: '11 91234-5678', e164: null });
});

test('anything may stand there: what is read keeps its form, and a number has 7 to 15 digits', () => {
  const piece = fc.constantFrom(
    '+',
    '0',
    '00',
    '55',
    '11',
    '9',
    '(',
    ')',
    ' ',
    '-',
    ',',
    ';',
    '#',
    '*',
    'x',
    'ext',
    '@',
    'E+',
    '.',
    '٥',
    '\u202a',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 24 }).map((all) => all.join('')),
      ),
      (raw) => {
        for (const country of ['', 'BR', 'US'] as const) {
          const reading = readPhone(raw, in_(country));
          expect(reading.raw).toBe(raw);
          expect(reading.e164 ?? '+1234567').toMatch(/^\+[1-9]\d{6,14}$/);
        }
      },
    ),
  );
});
