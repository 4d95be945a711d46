import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type ColumnKind, columnKind, phoneColumnLabel } from './header-words.ts';

const table = resolve(
  import.meta.dirname,
  '../../../../../../shared/data/contacts-csv/reference/localized-csv-headers.tsv',
);

/** What a field of the table may be read as; address parts stand in one line, so which of them it is matters little. */
const place: ColumnKind[] = ['street', 'address', 'city', 'region', 'country', 'postalCode'];
const allowed: Record<string, ColumnKind[]> = {
  firstname: ['givenName', 'someName'],
  surname: ['familyName', 'someName'],
  middlename: ['middleName'],
  name: ['name', 'someName'],
  prefix: ['prefix', 'someTitle'],
  suffix: ['suffix'],
  nickname: ['nickname'],
  organization: ['organization'],
  department: ['department'],
  jobtitle: ['title'],
  email: ['email'],
  phone: ['phone'],
  website: ['website'],
  notes: ['note'],
  groups: ['labels'],
  photo: ['photo'],
  birthday: ['birthday'],
  'birthday-d': ['birthDay', 'birthday'],
  'birthday-m': ['birthMonth'],
  'birthday-y': ['birthYear'],
  street: place,
  locality: place,
  region: place,
  country: place,
  zipcode: place,
};

test('headers of Outlook and Thunderbird in twelve languages are known', (context) => {
  if (!existsSync(table)) context.skip('../shared/data/contacts-csv is not here');
  const wrong: string[] = [];
  for (const line of readFileSync(table, 'utf8').trim().split('\n').slice(1)) {
    const [locale = '', header = '', field = ''] = line.split('\t');
    const kinds = allowed[field.split(':')[0]!];
    if (/^_|_short$/.test(field) || !kinds) continue;
    if (!kinds.includes(columnKind(header)))
      wrong.push(`${locale} "${header}" is ${columnKind(header)}, not ${field}`);
  }
  expect(wrong).toEqual([]);
});

test('nothing that is no name, number or address is taken for one', () => {
  for (const header of [
    "Assistant's Name",
    "Manager's Name",
    'Nom de l’assistant(e)',
    'E-mail Display Name',
    'E-mail 2 Type',
    'E-Mail: Angezeigter Name',
    'Tipo de correo electrónico',
    'Anniversary',
    'Gender',
    'Telex',
    'Phonetic First Name',
    '',
  ])
    expect([header, columnKind(header)]).toEqual([header, 'nothing']);
});

test('a header says the label of its number', () => {
  expect(
    [
      'Mobile Phone',
      'Home Fax',
      'Telefon geschäftlich 2',
      'Celular',
      'Fone de casa',
      "Assistant's Phone",
      'Primary Phone',
      'WhatsApp',
      'Phone',
      'Car Phone',
    ].map(phoneColumnLabel),
  ).toEqual(['mobile', 'home fax', 'work', 'mobile', 'home', 'assistant', 'main', 'whatsapp', null, 'car']);
});

test.each([
  [
    'Voornaam Achternaam Telefoon Mobiel E-mailadres Bedrijf Notities',
    'givenName familyName phone phone email organization note',
  ],
  ['Ad Soyad Telefon Cep\u00a0Telefonu E-posta Şirket', 'someName familyName phone phone email organization'],
  ['Nama Telepon Surel Perusahaan Alamat', 'someName phone email organization address'],
  ['Förnamn Efternamn Mobil E-post Företag', 'givenName familyName phone email organization'],
  ['Όνομα Επώνυμο Τηλέφωνο Κινητό', 'givenName familyName phone phone'],
  ['الاسم الهاتف الجوال البريد', 'someName phone phone email'],
  ['שם טלפון נייד דוא"ל', 'someName phone phone email'],
  ['이름 전화번호 휴대폰 이메일 회사', 'someName phone phone email organization'],
  ['氏名 電話番号 メールアドレス 会社名 グループ', 'name phone email organization labels'],
  ['Jméno Příjmení Telefon Firma', 'givenName familyName phone organization'],
  ['Tên Số\u00a0điện\u00a0thoại Ghi\u00a0chú', 'someName phone note'],
])('%s', (headers, kinds) => {
  expect(headers.split(' ').map(columnKind).join(' ')).toBe(kinds);
});
