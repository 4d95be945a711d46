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
