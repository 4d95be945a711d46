import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOfBytes } from '../../test/bytes-source.ts';
import { encodingName } from './encoding-names.ts';
import { findEncoding } from './find-encoding.ts';
import { readText } from './read-text.ts';
import { tallyUtf8 } from './utf8-tally.ts';

const bytesOf = (...numbers: number[]) => new Uint8Array(numbers);
const utf8 = (text: string) => new TextEncoder().encode(text);
const find = (bytes: Uint8Array, chunk?: number) => findEncoding(sourceOfBytes('a.csv', bytes, chunk));
async function text(bytes: Uint8Array, encoding: string, chunk?: number): Promise<string> {
  let all = '';
  for await (const part of readText(sourceOfBytes('a', bytes, chunk), encoding)) all += part.text;
  return all;
}

test('a byte order mark, zero bytes, or right UTF-8 say how a file is written', async () => {
  expect(await find(utf8('Ana,João'))).toEqual({ name: 'utf-8', guessed: false, wrongBytes: 0 });
  expect(await find(utf8('\ufeffAna'))).toMatchObject({ name: 'utf-8' });
  const wide = new Uint8Array(
    new Uint16Array([...'Name,Phone\nJoão,+55'].map((one) => one.charCodeAt(0))).buffer,
  );
  expect(await find(wide)).toMatchObject({ name: 'utf-16le', guessed: false });
  expect(await find(bytesOf(0xff, 0xfe, ...wide))).toMatchObject({ name: 'utf-16le' });
  expect(await find(bytesOf(0xfe, 0xff, 0, 0x41))).toMatchObject({ name: 'utf-16be' });
});

test.each([
  ['windows-1252', bytesOf(0x4a, 0xf6, 0x72, 0x67, 0x20, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72), 'Jörg Müller'],
  ['windows-1251', bytesOf(0xc8, 0xe2, 0xe0, 0xed, 0x20, 0xcf, 0xe5, 0xf2, 0xf0, 0xee, 0xe2), 'Иван Петров'],
  ['shift_jis', bytesOf(0x8e, 0x52, 0x96, 0x7b, 0x91, 0xbe, 0x98, 0x59), '山本太郎'],
])('%s is guessed from a name, and said to be a guess', async (name, bytes, expected) => {
  expect(await find(bytes)).toEqual({ name, guessed: true, wrongBytes: 0 });
  expect(await text(bytes, name, 1)).toBe(expected);
});

test('a few wrong bytes in much UTF-8 are damage, not another encoding', async () => {
  const bytes = new Uint8Array([...utf8('ção '.repeat(100)), 0xff]);
  expect(await find(bytes)).toEqual({ name: 'utf-8', guessed: false, wrongBytes: 1 });
});

test('names of encodings are made one', () => {
  expect(['UTF8', 'ISO-8859-1', 'cp932', '"Windows-1251"', 'nonsense'].map(encodingName)).toEqual([
    'utf-8',
    'windows-1252',
    'shift_jis',
    'windows-1251',
    null,
  ]);
});

test('however a file is cut, its encoding and its text are the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.integer({ min: 1, max: 50 }),
      async (bytes, chunk) => {
        const whole = await find(bytes);
        expect(await find(bytes, chunk)).toEqual(whole);
        expect(await text(bytes, whole.name, chunk)).toBe(await text(bytes, whole.name));
      },
    ),
    { numRuns: 60 },
  );
});

test('what counts as UTF-8 is what decodes as UTF-8', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.string({ unit: 'binary' }).map(utf8)),
      (bytes) => {
        const tally = tallyUtf8();
        tally.add(bytes);
        tally.add(bytesOf(0x20));
        expect(tally.result().wrong > 0).toBe(invalid(bytes));
      },
    ),
  );
});

function invalid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch {
    return true;
  }
}
