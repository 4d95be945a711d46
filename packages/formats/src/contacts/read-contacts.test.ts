import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOfBytes } from '../../test/bytes-source.ts';
import { readAll } from '../../test/read-all.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { readContacts } from './read-contacts.ts';

const text = (value: string) => new TextEncoder().encode(value);
/** What a reading gives, be it contacts or a refusal. */
async function outcome(bytes: Uint8Array, chunk?: number): Promise<unknown> {
  try {
    return await readAll(bytes, { chunk, country: 'BR' });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
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

test('whatever bytes a file has, it is read or refused, and the same however it is cut', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 40 }), async (bytes, chunk) => {
      expect(await outcome(bytes, chunk)).toEqual(await outcome(bytes));
    }),
    { numRuns: 400 },
  );
});

/** Reads a file that is made while it is read, in a process that may hold 48 MB. */
const hungry = `
const { readContacts } = await import(process.argv[1]);
const [name, head, line, tail] = JSON.parse(process.argv[2]).map((one) => one.replace('LONG', 'QUJD'.repeat(16_000)));
const bytes = (text) => new TextEncoder().encode(text);
const part = bytes(line);
const open = async function* () {
  yield bytes(head);
  for (let n = 0; n < 1600; n++) yield part;
  yield bytes(tail);
};
let numbers = 0;
for await (const event of readContacts({ name, size: 0, open })) if (event.type === 'contact') numbers += event.contact.phones.length;
console.log(numbers);
`;

test.each([
  [
    'a picture in lines',
    [
      'a.vcf',
      'BEGIN:VCARD\r\nFN:Ana\r\nPHOTO;ENCODING=b:\r\n',
      ' LONG\r\n',
      'TEL:+5511912345678\r\nEND:VCARD\r\n',
    ],
  ],
  [
    'a picture in one line',
    ['b.vcf', 'BEGIN:VCARD\r\nFN:Ana\r\nPHOTO;BASE64:', 'LONG', '\r\nTEL:+5511912345678\r\nEND:VCARD\r\n'],
  ],
  ['a note', ['c.vcf', 'BEGIN:VCARD\r\nFN:Ana\r\nNOTE:', 'LONG', '\r\nTEL:+5511912345678\r\nEND:VCARD\r\n']],
  ['a card', ['d.vcf', 'BEGIN:VCARD\r\nFN:Ana\r\nTEL:+5511912345678\r\n', 'X-A:LONG\r\n', 'END:VCARD\r\n']],
  ['a cell', ['e.csv', 'Name,Phone,Notes\n', 'LONG', '\nAna,+5511912345678,\n']],
])('%s of 100 MB is not held', (_, file) => {
  const module = new URL('./read-contacts.ts', import.meta.url).href;
  const options = [
    '--max-old-space-size=48',
    '--input-type=module',
    '-e',
    hungry,
    module,
    JSON.stringify(file),
  ];
  const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['1\n', '']);
});

test('long runs of one sign hang nothing, wherever they stand', { timeout: 300_000 }, async () => {
  for (const sign of [' ', '-', ',', '.', '\\', '"', '=', 'a@', ' ;', '\t ', '+1', '*']) {
    const run = sign.repeat(30_000);
    const names = [
      'FN',
      'N',
      'TEL',
      'EMAIL',
      'ADR',
      'LABEL',
      'NOTE',
      'BDAY',
      'CATEGORIES',
      'URL',
      'ORG',
      'X-ABLABEL',
      'FN;ENCODING=QUOTED-PRINTABLE',
    ];
    const lines = names.map((name) => `${name}:x${run}x\r\n${name};A${run}:x\r\n`);
    await outcome(text(`BEGIN:VCARD\r\n${lines.join('')}END:VCARD\r\n`));
    const cell = `"x${run.replaceAll('"', '')}x"`;
    await outcome(
      text(`Name,Phone,E-mail,Address,Birthday,Labels,Website,Notes\n${Array(8).fill(cell).join(',')}\n`),
    );
    await outcome(text(`Name,Phone,${cell}\nAna,+5511912345678,x\n`));
    await outcome(text(`${cell},${cell}\n${cell},${cell}\n`));
  }
});

test('very many of anything hang nothing', { timeout: 300_000 }, async () => {
  const many = (one: string, times = 50_000) => one.repeat(times);
  for (const file of [
    `BEGIN:VCARD\n${many('TEL:+5511912345678\nEMAIL:a@b.co\nX:\n')}END:VCARD\n`,
    `BEGIN:VCARD\n${Array.from({ length: 50_000 }, (_, n) => `EMAIL:a${n}@b.co\nTEL:+55119${10_000_000 + n}\nNOTE:${n}\n`).join('')}END:VCARD\n`,
    `BEGIN:VCARD\nCATEGORIES:${Array.from({ length: 30_000 }, (_, n) => n).join(',')}\nEND:VCARD\n`,
    `BEGIN:VCARD\nTEL${many(';A=B')}:+5511912345678\nEND:VCARD\n`,
    many('BEGIN:VCARD\n'),
    `BEGIN:VCARD\n${many('AGENT:\nBEGIN:VCARD\nEND:VCARD\n')}`,
    `${many('Phone 1 - Value,')}Name\n${many('+5511912345678,')}Ana\n`,
    `Name,Labels,Phone\nAna,"${Array.from({ length: 100_000 }, (_, n) => n).join(';')}","${Array.from({ length: 50_000 }, (_, n) => `+55119${10_000_000 + n}`).join(' ::: ')}"\n`,
    many('"'),
    many(',\n'),
  ])
    await outcome(text(file));
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
