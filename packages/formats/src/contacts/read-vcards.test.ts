import { expect, test } from 'vitest';
import { readAll } from '../../test/read-all.ts';

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const old = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:2.1', ...lines, 'END:VCARD', ''].join('\r\n');
const first = async (text: string | Uint8Array) => (await readAll(text)).contacts[0];
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test('quoted-printable comes whole where a soft break cuts a character, also inside its marks', async () => {
  const text = old(
    'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ana =F0=9F=',
    '=98=80 S=C3=',
    '=A3o =C=',
    '3=A9',
  );
  expect((await first(text))?.name).toBe('Ana 😀 São é');
});

test('a soft break that was forgotten is healed, and the next property is not swallowed', async () => {
  const text = old('NOTE;ENCODING=QUOTED-PRINTABLE:=41=42', '=43', 'TEL;CELL:+5511912345678');
  expect(await first(text)).toMatchObject({
    note: 'ABC',
    phones: [{ e164: '+5511912345678', label: 'mobile' }],
  });
  expect(
    (await readAll(`${old('FN;ENCODING=QUOTED-PRINTABLE:Ana=')}${old('FN:Bia')}`)).contacts,
  ).toMatchObject([{ name: 'Ana' }, { name: 'Bia' }]);
});

test('folded lines are joined before their letters are decoded', async () => {
  const bytes = Buffer.from(card('FN:João da Silva'));
  const at = bytes.indexOf(0xc3) + 1;
  const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)]);
  expect((await first(new Uint8Array(folded)))?.name).toBe('João da Silva');
});

test('vCard 2.1 is folded at a space that stays, or at a width as 3.0 is', async () => {
  expect((await first(old('NOTE:one', ' two')))?.note).toBe('one two');
  expect((await first(old(`NOTE:${'x'.repeat(70)}`, ' yz')))?.note).toBe(`${'x'.repeat(70)}yz`);
});

test('a note that was not folded stays whole, with its empty lines and colons', async () => {
  const contact = await first(
    card('FN:Ana', 'NOTE:Hours', 'Mon-Fri: 9 to 5', '', 'ring twice', 'TEL:+5511912345678'),
  );
  expect(contact).toMatchObject({
    note: 'Hours\nMon-Fri: 9 to 5\n\nring twice',
    phones: [{ e164: '+5511912345678' }],
  });
});

test('a picture in base64 of any form is seen, and what stands after it is read', async () => {
  const picture = Buffer.from('picture of a person, long enough to be cut into lines').toString('base64');
  const forms = [
    [`PHOTO;ENCODING=b;TYPE=JPEG:${picture.slice(0, 30)}`, ` ${picture.slice(30)}`],
    ['PHOTO;JPEG;BASE64:', `  ${picture.slice(0, 30)}`, `  ${picture.slice(30)}`, ''],
    ['PHOTO;ENCODING=BASE64:', picture.slice(0, 28), picture.slice(28)],
    [`PHOTO:data:image/jpeg;base64,${picture}`],
  ];
  for (const lines of forms) {
    const { contacts, warnings } = await readAll(card('FN:Ana', ...lines, 'TEL:+5511912345678'), {
      photoLimit: 1000,
    });
    expect(contacts[0]).toMatchObject({ name: 'Ana', hasPhoto: true, phones: [{ e164: '+5511912345678' }] });
    expect(Buffer.from(contacts[0]!.photo!).toString()).toMatch(/^picture of a person/);
    expect(warnings).toEqual([]);
  }
  expect(await first(card('FN:Ana', 'PHOTO:'))).toMatchObject({ hasPhoto: false });
  expect((await readAll(card('FN:Ana', ...forms[0]!), { photoLimit: 10 })).contacts[0]).toMatchObject({
    hasPhoto: true,
    photo: null,
  });
});

test('groups and their labels, Apple’s built-in and a person’s own', async () => {
  const text = card(
    'FN:Ana',
    'item1.TEL:+5511912345678',
    'item1.X-ABLabel:_$!<Mobile>!$_',
    'Item2.TEL;type=pref:+5511912345679',
    'ITEM2.X-ABLABEL:Loja',
    'TEL;TYPE=WORK,FAX:+551131234567',
    'TEL;HOME:+551131234568',
  );
  expect((await first(text))?.phones.map(({ label }) => label)).toEqual([
    'mobile',
    'Loja',
    'work fax',
    'home',
  ]);
});

test('the id that WhatsApp writes is believed before the number', async () => {
  const text = card('FN:Ana', 'item1.TEL;waid=551187654321:+55 11 98765-4321');
  expect((await first(text))?.phones).toEqual([
    { raw: '+55 11 98765-4321', e164: '+551187654321', label: null },
  ]);
});

test('a card inside another is a contact after it, and the outer one goes on', async () => {
  const inner = ['BEGIN:VCARD', 'VERSION:2.1', 'FN:Agent', 'END:VCARD'];
  const { contacts, warnings } = await readAll(old('FN:Boss', 'AGENT:', ...inner, 'TEL:+5511912345678'));
  expect(contacts).toMatchObject([{ name: 'Boss', phones: [{ e164: '+5511912345678' }] }, { name: 'Agent' }]);
  expect(warnings).toEqual([]);
});

test('one bad card stops nothing and is told: no end, no sense, cut off', async () => {
  const text = `BEGIN:VCARD\r\nFN:Ana\r\n${card('FN:Bia', 'nonsense', 'TEL:+5511912345678')}END:VCARD\r\nTEL:1\r\n${card('FN:Caio')}BEGIN:VCARD\r\nFN:Davi\r\nTEL:+55119`;
  const { contacts, warnings } = await readAll(text);
  expect(contacts.map(({ name }) => name)).toEqual(['Ana', 'Bia', 'Caio', 'Davi']);
  expect(warnings.map(({ index, reason }) => [index, reason])).toEqual([
    [0, 'Line 6 cannot be read and was left out.'],
    [2, 'Line 10 stands outside any card and was left out.'],
    [3, 'The card that begins in line 15 has no end.'],
  ]);
});

test('a thousand cards without an end are a thousand contacts', async () => {
  const { contacts } = await readAll(
    Array.from({ length: 1000 }, (_, n) => `BEGIN:VCARD\nFN:Ana ${n}\n`).join(''),
  );
  expect(contacts.map(({ name }) => name)).toEqual(Array.from({ length: 1000 }, (_, n) => `Ana ${n}`));
});

test('letters without a charset are guessed, by what the file names elsewhere first, and that is said', async () => {
  const text = latin1(
    `BEGIN:VCARD\nVERSION:2.1\nFN:\xcf\xe5\xf2\xf0\nORG;CHARSET=windows-1251:\xce\xce\xce\nEND:VCARD\n`,
  );
  const { contacts, encoding, warnings } = await readAll(text);
  expect([contacts[0]?.name, contacts[0]?.organization, encoding]).toEqual(['Петр', 'ООО', 'windows-1251']);
  expect(warnings).toEqual([{ index: null, reason: expect.stringContaining('windows-1251 was guessed') }]);
});

test('each value has its own letters: UTF-8 beside a code page, and UTF-8 that calls itself Latin', async () => {
  const text = Buffer.concat([Buffer.from(card('FN:João')), Buffer.from(card('FN:João'), 'latin1')]);
  expect((await readAll(new Uint8Array(text))).contacts.map(({ name }) => name)).toEqual(['João', 'João']);
  expect((await first(old('FN;CHARSET=ISO-8859-1:João')))?.name).toBe('João');
});

test('UTF-16, old Mac line ends, doubled returns, indented cards and marks between joined files', async () => {
  const text = card('FN:João', 'TEL:+5511912345678');
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const indented = text.replace(/^/gm, '   ');
  for (const form of [
    new Uint8Array(wide),
    text.replaceAll('\r\n', '\r'),
    text.replaceAll('\n', '\r\n'),
    indented,
    `\ufeff${text}`,
  ])
    expect(await first(form)).toMatchObject({ name: 'João', phones: [{ e164: '+5511912345678' }] });
  expect((await readAll(new Uint8Array(wide))).encoding).toBe('utf-16le');
  expect((await readAll(`\ufeff${text}\ufeff${text}`)).contacts).toHaveLength(2);
});

test('backslashes, parts and lists', async () => {
  const contact = await first(
    card(
      'N:Silva\\; Souza;Ana\\, Maria;;Dr.;',
      'ORG:Loja\\; Cia;Vendas;Sul',
      'CATEGORIES:vip,a\\,b',
      'URL:http\\://a.example',
      'ADR:;;Rua A\\, 1\\nCasa 2;São Paulo;SP;01000;Brasil',
      'NOTE:um\\ndois',
    ),
  );
  expect(contact).toMatchObject({
    name: 'Dr. Ana, Maria Silva; Souza',
    organization: 'Loja; Cia',
    department: 'Vendas, Sul',
    labels: ['vip', 'a,b'],
    url: ['http://a.example'],
    addresses: ['Rua A, 1, Casa 2, São Paulo, SP, 01000, Brasil'],
    note: 'um\ndois',
  });
});

test.each([
  ['1990-02-03', '1990-02-03'],
  ['19900203', '1990-02-03'],
  ['1990-02-03T00:00:00Z', '1990-02-03'],
  ['--02-03', '--02-03'],
  ['--0203', '--02-03'],
  ['1604-02-29', '--02-29'],
  ['19723101', null],
])('the birthday %s is %s', async (written, expected) => {
  expect((await first(card('FN:Ana', `BDAY:${written}`)))?.birthday).toBe(expected);
});

test('the country of most numbers is that of those without one, when it is clear', async () => {
  const many = Array.from({ length: 6 }, (_, n) => card(`FN:P${n}`, `TEL:+55 11 91234-567${n}`)).join('');
  const { contacts, country, warnings } = await readAll(many + card('FN:Ana', 'TEL:11 91234-5670'));
  expect([country, contacts.at(-1)?.phones[0]?.e164]).toEqual(['BR', '+5511912345670']);
  expect(warnings).toEqual([{ index: null, reason: expect.stringContaining('6 of 6') }]);
  expect((await readAll(card('FN:Ana', 'TEL:11 91234-5670'))).contacts[0]?.phones[0]?.e164).toBeNull();
  expect(
    (await readAll(card('FN:Ana', 'TEL:11 91234-5670'), { country: 'BR' })).contacts[0]?.phones[0]?.e164,
  ).toBe('+5511912345670');
});
