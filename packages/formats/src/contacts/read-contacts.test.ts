import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAll } from '../../test/read-all.ts';
import type { ByteSource } from '../files/byte-source.types.ts';
import { sourceOfBytes } from '../files/bytes-source.ts';
import { RefusedFile } from '../files/refused-file.ts';
import { readContacts } from './read-contacts.ts';

const text = (value: string) => new TextEncoder().encode(value);
/** What a reading gives, be it contacts or a refusal. */
async function outcome(bytes: Uint8Array, chunk?: number): Promise<unknown> {
  try {
    return await readAll(bytes, { chunk, country: 'BR' });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return error.message;
  }
}

const pieces = fc.constantFrom(
  'BEGIN:VCARD',
  'END:VCARD',
  'VERSION:2.1',
  'VERSION:4.0',
  '\r\n',
  '\n',
  '\r',
  ' ',
  ':',
  ';',
  ',',
  '"',
  '=',
  '=C3',
  '=\r\n',
  'FN',
  'TEL',
  'N',
  'NOTE;ENCODING=QUOTED-PRINTABLE:',
  'PHOTO;BASE64:',
  'AGENT:',
  'CHARSET=SHIFT_JIS',
  'item1.',
  'X-ABLabel:',
  'ã',
  '安',
  '\\',
  '#',
  '+5511912345678',
  'Name,Phone\n',
  'Ana',
  '""',
  '\t',
  'sep=;\n',
  '\ufeff',
  '0/0/00',
  '5,5E+12',
  '\0',
);
const files = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.array(pieces, { maxLength: 60 }).map((all) => text(all.join(''))),
  fc.array(pieces, { maxLength: 60 }).map((all) => text(`BEGIN:VCARD\r\n${all.join('')}`)),
  fc.array(pieces, { maxLength: 60 }).map((all) => text(`Name,Phone,Notes\n${all.join('')}`)),
  fc
    .tuple(fc.array(pieces, { maxLength: 30 }), fc.uint8Array({ maxLength: 60 }))
    .map(([all, bytes]) => new Uint8Array([...text(`BEGIN:VCARD\nFN:${all.join('')}`), ...bytes])),
);

test('whatever bytes a file has, it is read or refused, and the same however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 40 }), async (bytes, chunk) => {
      expect(await outcome(bytes, chunk)).toEqual(await outcome(bytes));
    }),
    { numRuns: 400 },
  );
});

/** A source whose bytes are made while they are read, as a file on a disk. */
function endless(
  name: string,
  head: string,
  part: Uint8Array,
  times: number,
  tail: string,
): ByteSource & { opened: () => number } {
  let opened = 0;
  return {
    name,
    size: head.length + part.length * times + tail.length,
    opened: () => opened,
    open: async function* () {
      opened++;
      yield text(head);
      for (let n = 0; n < times; n++) yield part;
      yield text(tail);
    },
  };
}

test('a picture of 100 MB, a line of 100 MB and a cell of 100 MB are not held', async () => {
  const line = text(`${'QUJD'.repeat(16_383)}\r\n`);
  const long = text('x'.repeat(65_536));
  const sources = [
    endless(
      'a.vcf',
      'BEGIN:VCARD\r\nFN:Ana\r\nPHOTO;ENCODING=b:\r\n',
      text(` ${'QUJD'.repeat(16_383)}\r\n`),
      1600,
      'TEL:+5511912345678\r\nEND:VCARD\r\n',
    ),
    endless(
      'b.vcf',
      'BEGIN:VCARD\r\nFN:Ana\r\nPHOTO;BASE64:\r\n',
      line,
      1600,
      '\r\nTEL:+5511912345678\r\nEND:VCARD\r\n',
    ),
    endless('c.vcf', 'BEGIN:VCARD\r\nFN:Ana\r\nNOTE:', long, 1600, '\r\nTEL:+5511912345678\r\nEND:VCARD\r\n'),
    endless('d.csv', 'Name,Phone,Notes\nAna,+5511912345678,"', long, 400, '"\nBia,+5511912345679,\n'),
  ];
  for (const source of sources) {
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    let numbers = 0;
    for await (const event of readContacts(source)) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      if (event.type === 'contact') numbers += event.contact.phones.length;
    }
    expect([source.name, numbers > 0]).toEqual([source.name, true]);
    expect([source.name, most < 60_000_000]).toEqual([source.name, true]);
  }
});

test('progress only climbs and ends with all', async () => {
  const cards = Array.from(
    { length: 20_000 },
    (_, n) => `BEGIN:VCARD\nFN:Ana ${n}\nTEL:+5511912345678\nEND:VCARD\n`,
  ).join('');
  const steps: number[] = [];
  let total = 0;
  for await (const event of readContacts(sourceOfBytes('a.vcf', text(cards)))) {
    if (event.type !== 'progress') continue;
    steps.push(event.done);
    total = event.total;
  }
  expect(steps.length).toBeGreaterThan(2);
  expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  expect(steps.at(-1)).toBe(total);
});

test.each(['a.vcf', 'a.csv'])('%s stops when it is told to', async (name) => {
  const part =
    name === 'a.vcf'
      ? 'BEGIN:VCARD\nFN:Ana\nTEL:+5511912345678\nEND:VCARD\n'
      : 'Name,Phone\nAna,+5511912345678\n';
  const stop = new AbortController();
  const read = async () => {
    for await (const event of readContacts(sourceOfBytes(name, text(part.repeat(5000))), {
      signal: stop.signal,
    }))
      if (event.type === 'contact') stop.abort(new Error('enough'));
  };
  await expect(read()).rejects.toThrow(/enough|abort/i);
});

test('of very many warnings the last are only counted', async () => {
  const { warnings } = await readAll(`BEGIN:VCARD\nFN:Ana\n${'nonsense\n'.repeat(3000)}END:VCARD\n`);
  expect(warnings).toHaveLength(1001);
  expect(warnings.at(-1)?.reason).toBe('2000 more warnings are not listed.');
});
