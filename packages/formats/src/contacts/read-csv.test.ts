import { expect, test } from 'vitest';
import { readAll } from '../../test/read-all.ts';

const first = async (text: string | Uint8Array) => (await readAll(text)).contacts[0];

test('Google’s joined values, labels and groups', async () => {
  const { contacts, format, columns } = await readAll(
    'First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n' +
      'Ana,Silva,* myContacts ::: Friends,* ,ana@example.com ::: a@example.org,Mobile,+55 11 91234-5678 ::: +55 11 91234-5679,Loja,+55 11 3123-4567\n',
  );
  expect([format, columns.phone]).toEqual(['google-csv', 'Phone 1 - Value']);
  expect(contacts[0]).toMatchObject({
    name: 'Ana Silva',
    emails: ['ana@example.com', 'a@example.org'],
    labels: ['myContacts', 'Friends'],
    phones: [
      { e164: '+5511912345678', label: 'mobile' },
      { e164: '+5511912345679', label: 'mobile' },
      { e164: '+551131234567', label: 'Loja' },
    ],
  });
});

test.each([
  ['de', 'Vorname;Nachname;Firma;Telefon geschäftlich;Mobiltelefon;E-Mail-Adresse;Geburtstag'],
  ['pt', 'Primeiro nome;Último nome;Empresa;Fone comercial;Celular;Endereço de E-mail;Data de nascimento'],
  [
    'es',
    'Nombre;Apellidos;Organización;Teléfono del trabajo;Teléfono móvil;Dirección de correo electrónico 2;Cumpleaños',
  ],
  [
    'ru',
    'Имя;Фамилия;Организация;Рабочий телефон;Номер сотового телефона;Адрес электронной почты;Дата рождения',
  ],
  ['zh', '名字;姓氏;公司;商務電話;行動電話;電子郵件地址;生日'],
])('headers in %s, semicolons, dates with the day first', async (_, header) => {
  const rows = `${header}\r\nAna;Silva;Loja;+551131234567;+5511912345678;ana@example.com;20/01/1991\r\nBia;Souza;;;+5511912345679;;02/03/1990\r\n`;
  const { contacts } = await readAll(rows);
  expect(contacts).toMatchObject([
    {
      name: 'Ana Silva',
      organization: 'Loja',
      emails: ['ana@example.com'],
      birthday: '1991-01-20',
      phones: [
        { e164: '+551131234567', label: 'work' },
        { e164: '+5511912345678', label: 'mobile' },
      ],
    },
    { name: 'Bia Souza', birthday: '1990-03-02' },
  ]);
});

test('letters of a code page, of UTF-16, and zero bytes', async () => {
  const text = 'Nome;Celular;Observações\r\nJoão;+5511912345678;Não liga à noite\r\n';
  const western = await readAll(new Uint8Array(Buffer.from(text, 'latin1')));
  expect([western.encoding, western.contacts[0]?.name, western.contacts[0]?.note]).toEqual([
    'windows-1252',
    'João',
    'Não liga à noite',
  ]);
  expect(western.warnings[0]?.reason).toContain('windows-1252 was guessed');
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll(';', '\t'), 'utf16le')]);
  expect(await readAll(new Uint8Array(wide))).toMatchObject({
    encoding: 'utf-16le',
    contacts: [{ name: 'João' }],
  });
  expect((await first('Name,Phone\nA\0na,+5511912345678'))?.name).toBe('Ana');
});

test('a table without a header says so and is told by what stands in it', async () => {
  const { contacts, columns, warnings } = await readAll(
    'Ana;+5511912345678;ana@example.com\nBia;+5511912345679;\n',
  );
  expect(columns).toEqual({ name: 'column 1', phone: 'column 2', email: 'column 3' });
  expect(contacts).toMatchObject([{ name: 'Ana' }, { name: 'Bia' }]);
  expect(warnings).toEqual([{ index: null, reason: expect.stringContaining('no header') }]);
});

test('a title above the table is no header', async () => {
  const { contacts, columns } = await readAll('Contacts of 2024\n\nName,Phone\nAna,+5511912345678\n');
  expect([columns, contacts.map(({ name }) => name)]).toEqual([{ name: 'Name', phone: 'Phone' }, ['Ana']]);
});

test('many numbers that lost their plus are read by the country that they all name, and told', async () => {
  const rows = Array.from({ length: 6 }, (_, n) => `Ana ${n};551191234567${n}`).join('\n');
  const { contacts, warnings } = await readAll(`Nome;WhatsApp\n${rows}\nBia;11 91234-5679\n`);
  expect(contacts.at(-1)?.phones[0]?.e164).toBe('+5511912345679');
  expect(contacts[0]?.phones[0]?.e164).toBe('+5511912345670');
  expect(warnings.map(({ index }) => index)).toEqual([null, 0, 1, 2, 3, 4, 5]);
});

test('addresses in parts, with their street as the address, or whole', async () => {
  const thunderbird =
    'Display Name,Home Address,Home Address 2,Home City,Home Country,Work Address,Work City\nAna,Rua A 1,Casa 2,Recife,Brasil,Rua B 3,Olinda\n';
  expect((await first(thunderbird))?.addresses).toEqual([
    'Rua A 1, Casa 2, Recife, Brasil',
    'Rua B 3, Olinda',
  ]);
  const google =
    'Name,Phone 1 - Value,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 2 - Formatted\nAna,,"Rua A 1\nRecife",Rua A 1,Recife,"Rua B 3\nOlinda"\n';
  expect((await first(google))?.addresses).toEqual(['Rua A 1, Recife', 'Rua B 3, Olinda']);
  expect((await first('Nome,Telefone,Endereço,Cidade\nAna,,Rua A 1,Recife\n'))?.addresses).toEqual([
    'Rua A 1, Recife',
  ]);
});

test('unknown headers are told by what stands below them', async () => {
  const { contacts, columns } = await readAll('Wer,Wo erreichbar\nAna,+5511912345678\n');
  expect([columns, contacts[0]?.phones[0]?.e164]).toEqual([
    { name: 'Wer', phone: 'Wo erreichbar' },
    '+5511912345678',
  ]);
});

test('numbers that a spreadsheet destroyed are told with their contact', async () => {
  const { contacts, warnings } = await readAll('Nome;Celular\nAna;5,51198E+12\nBia;5511912345678\nCaio;\n', {
    country: 'BR',
  });
  expect(contacts.map(({ phones }) => phones[0]?.e164 ?? null)).toEqual([null, '+5511912345678', null]);
  expect(warnings.map(({ index, reason }) => [index, reason.split('"')[1]])).toEqual([
    [0, '5,51198E+12'],
    [1, '5511912345678'],
  ]);
});

test('a quote that nobody closed loses no other row', async () => {
  const rows = Array.from({ length: 40 }, (_, n) => `Ana ${n},+55119123456${10 + n},"um, dois"`);
  rows[7] = 'Bia,+5511912345600,"aberto';
  const { contacts, warnings } = await readAll(`Name,Phone,Notes\n${rows.join('\n')}\n`);
  expect(contacts).toHaveLength(40);
  expect(contacts[39]).toMatchObject({ name: 'Ana 39', note: 'um, dois' });
  expect(warnings[0]?.reason).toContain('never closed');
});

test('cells of several lines, rows of other lengths, empty rows and quotes inside cells', async () => {
  const { contacts } = await readAll(
    'Name,Phone,Notes\r\n"Ana ""A"" Silva",+5511912345678,"um\r\ndois"\r\n\r\nBia\r\n,,\r\nCaio,+5511912345679,x,y,z\r\n5" screen,+5511912345670,\r\n',
  );
  expect(contacts.map(({ name, note }) => [name, note])).toEqual([
    ['Ana "A" Silva', 'um\ndois'],
    ['Bia', null],
    ['Caio', 'x'],
    ['5" screen', null],
  ]);
});

test('several numbers in a cell are several numbers', async () => {
  const numbers = (await first('Name,Phone\nAna,"+5511912345678, +5511912345679"\n'))?.phones.map(
    ({ e164 }) => e164,
  );
  expect(numbers).toEqual(['+5511912345678', '+5511912345679']);
});

test('a day and a month that could be either are not guessed', async () => {
  const { contacts, warnings } = await readAll(
    'Name,Phone,Birthday\nAna,+5511912345678,02/03/1990\nBia,+5511912345679,0/0/00\n',
  );
  expect(contacts.map(({ birthday }) => birthday)).toEqual([null, null]);
  expect(warnings).toEqual([{ index: 0, reason: expect.stringContaining('02/03/1990') }]);
});

test.each([
  ['PK\u0003\u0004 workbook', /Excel workbook/],
  ['%PDF-1.7', /PDF/],
  ['<html><body>', /page or XML/],
  ['<?xml version="1.0"?><vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">', /xCard/],
  ['BEGIN:VCALENDAR\nEND:VCALENDAR', /calendar/],
  ['Just a few words that somebody wrote.', /no contacts/],
  ['   \n\n', /is empty/],
  ['12/10/2024, 10:00 - Ana: hi\n12/10/2024, 10:01 - Bia: hello there, you\n', /no contacts/],
])('%j is refused in words', async (text, words) => {
  await expect(readAll(text)).rejects.toThrow(words);
});
