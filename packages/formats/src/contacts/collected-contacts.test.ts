import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectedBytes, collectedFile, readAll } from '../../test/read-all.ts';
import type { Contact } from './contact.types.ts';

const refused = /Empty\.vcf$|jcard-inside\.vcf$/;

test('every card of every collected file is a contact with all its numbers, letters right', async (context) => {
  const folder = collectedFile(context, 'vcards');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:vcf|txt)$/.test(name),
  );
  for (const name of names.filter((one) => !refused.test(one))) {
    const bytes = readFileSync(join(folder, name));
    const text = bytes.toString('latin1');
    const { contacts, format } = await readAll(bytes);
    const numbers = text.match(/^(?:[\w-]+\.)?tel(?:;[^\r\n:]*)?:[^\r\n]*/gim) ?? [];
    const filled = numbers.filter((line) => line.slice(line.indexOf(':') + 1).trim() !== '');
    expect([name, contacts.length]).toEqual([name, text.match(/^(?:ï»¿)?begin:vcard\s*$/gim)?.length]);
    expect([name, contacts.reduce((sum, { phones }) => sum + phones.length, 0)]).toEqual([
      name,
      filled.length,
    ]);
    expect([name, JSON.stringify(contacts).includes('\ufffd')]).toEqual([name, false]);
    expect(format).toMatch(/^vcard-(?:2\.1|3\.0|4\.0)$/);
  }
});

test('cards that hold none and jCard are refused in words', async (context) => {
  for (const [name, words] of [
    ['vcards/folkerkinzel/Empty.vcf', /is empty/],
    ['vcards/from-issues/jcard-inside.vcf', /is a jCard/],
  ] as const)
    await expect(readAll(collectedBytes(context, name))).rejects.toThrow(words);
});

test.for([
  ['vcards/from-issues/android-qp-ascii-name.vcf', 'Matěj Cepl'],
  ['vcards/from-issues/cp1251-v21.vcf', 'Пётр Иванов'],
  ['vcards/from-issues/thunderbird-lowercase-qp.vcf', 'Dümmy GmbH'],
  ['vcards/from-issues/google-colon-escaped.vcf', 'Z New Kni Bz Rp: Wr.no'],
  ['vcards/folkerkinzel/MultiAnsiFilterTests/German.vcf', 'Sören Täve Nüßlebaum'],
  ['vcards/folkerkinzel/MultiAnsiFilterTests/Ukrainian.vcf', 'Віталій Володимирович Кличко'],
  ['vcards/aosp/v21_japanese_1.vcf', '安藤ロイド'],
  ['vcards/roundcube/johndoe.vcf', 'John Doë'],
  ['vcards/kcontacts/vcard4.vcf', 'Ximian, Inc.'],
  ['vcards/aosp/v21_simple_1.vcf', 'Roid Ando'],
] as const)('%s names %s', async ([name, expected], context) => {
  expect((await readAll(collectedBytes(context, name))).contacts[0]?.name).toBe(expected);
});

const told = ({
  name,
  emails,
  organization,
  title,
  addresses,
  birthday,
  note,
  labels,
  url,
  phones,
}: Contact) => ({
  name,
  emails,
  organization,
  title,
  addresses,
  birthday,
  note,
  labels,
  url,
  phones: phones.map(({ raw }) => raw),
});

test.for(['all', 'email', 'outlook'])(
  'the table %s.csv gives the contacts of its expected cards',
  async (name, context) => {
    const table = await readAll(collectedBytes(context, `contacts-csv/roundcube/${name}.csv`));
    const cards = await readAll(collectedBytes(context, `contacts-csv/roundcube/expected/${name}.vcf`));
    expect(table.contacts.map(told)).toEqual(cards.contacts.map(told));
  },
);

test.for([
  ['outlook/outlook-desktop-92col.csv', 'outlook-csv', 2],
  ['outlook/outlook.com-56col.csv', 'outlook-csv', 1],
  ['outlook/short.csv', 'outlook-csv', 1],
  ['google/old-header-multi-phone.csv', 'google-csv', 1],
  ['google/short-old.csv', 'google-csv', 2],
  ['google/indexed-relations.csv', 'google-csv', 1],
  ['google/new-2024-header.csv', 'google-csv', 1],
  ['google/new-japanese-test.csv', 'google-csv', 2],
  ['thunderbird/basic_csv_addressbook.csv', 'thunderbird-csv', 2],
  ['thunderbird/csv_semicolon.csv', 'thunderbird-csv', 2],
  ['generic/duplicate-headers.csv', 'csv', 1],
  ['generic/100k-rows-head.csv', 'csv', 2000],
  ['generic/tab-separated.csv', 'csv', 1],
  ['generic/sep-line.csv', 'csv', 1],
  ['generic/formula.csv', 'csv', 1],
] as const)('%s is known as %s with %i contacts', async ([name, format, count], context) => {
  const read = await readAll(collectedBytes(context, `contacts-csv/${name}`));
  expect([read.format, read.contacts.length]).toEqual([format, count]);
  expect(read.contacts.every(({ name }) => name !== '')).toBe(true);
});
