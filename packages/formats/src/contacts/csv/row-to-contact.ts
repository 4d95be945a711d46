import type { HomeCountry } from '../../phones/read-phone.ts';
import { addPhone } from '../add-phone.ts';
import { type DayOrder, readBirthday } from '../birthday.ts';
import type { Contact } from '../contact.types.ts';
import {
  addEmail,
  addOnce,
  addressPart,
  emptyContact,
  joinName,
  nameByWhatIsThere,
  oneLine,
  textOrNull,
} from '../contact-draft.ts';
import { customLabel, phoneLabel } from '../vcard/phone-label.ts';
import type { ColumnKind } from './header-words.ts';
import type { Column } from './map-columns.ts';

/** What is known of a table when its rows are read. */
export type RowContext = { columns: readonly Column[]; home: HomeCountry | null; dayOrder: DayOrder | null };

/** What could not be read of a row; the same kind may be in many rows. */
export type RowProblem = { kind: string; reason: string };

type Row = { cells: readonly string[]; context: RowContext; contact: Contact; problems: RowProblem[] };

/** Makes a contact of a row; null when its mapped columns hold nothing. */
export function rowToContact(
  cells: readonly string[],
  context: RowContext,
): { contact: Contact; problems: RowProblem[] } | null {
  const row: Row = { cells, context, contact: emptyContact(), problems: [] };
  const { contact } = row;
  readNumbers(row);
  for (const { value } of of(row, 'email'))
    for (const address of several(value))
      if (!addEmail(contact, address))
        row.problems.push({
          kind: 'email',
          reason: `"${oneLine(address).slice(0, 80)}" is no e-mail address.`,
        });
  contact.organization = first(row, 'organization');
  contact.department = first(row, 'department');
  contact.title = first(row, 'title');
  readAddresses(row);
  contact.birthday = birthday(row);
  contact.note = textOrNull(
    of(row, 'note')
      .map(({ value }) => value)
      .join('\n'),
  );
  for (const { value } of of(row, 'labels'))
    for (const label of labels(value)) addOnce(contact.labels, label);
  for (const { value } of of(row, 'website'))
    for (const url of value.split(' ::: ')) addOnce(contact.url, url.trim());
  contact.hasPhoto = first(row, 'photo') !== null;
  const part = (kind: ColumnKind) => first(row, kind) ?? '';
  const joined = joinName({
    prefix: part('prefix'),
    given: part('givenName'),
    middle: part('middleName'),
    family: part('familyName'),
    suffix: part('suffix'),
  });
  nameByWhatIsThere(contact, part('name'), joined, part('nickname'));
  const { name, note, birthday: born, labels: groups, hasPhoto } = contact;
  const empty = name === '' && note === null && born === null && groups.length === 0 && !hasPhoto;
  return empty ? null : { contact, problems: row.problems };
}

function of({ cells, context }: Row, kind: ColumnKind): { column: Column; value: string }[] {
  return context.columns
    .filter((column) => column.kind === kind)
    .map((column) => ({ column, value: cells[column.at] ?? '' }))
    .filter(({ value }) => value.trim() !== '');
}

function first(row: Row, kind: ColumnKind): string | null {
  const value = oneLine(of(row, kind)[0]?.value ?? '').split(' ::: ')[0]!;
  return value === '' ? null : value;
}

function readNumbers(row: Row): void {
  for (const { column, value } of of(row, 'phone')) {
    const own = (row.cells[column.labelAt] ?? '').replace(/^\* ?/, '').trim();
    const label = own === '' ? column.label : (ownLabel(own) ?? column.label);
    for (const number of several(value)) {
      const damage = addPhone(row.contact, number, label, row.context.home);
      if (damage !== null) row.problems.push({ kind: damage, reason: damageWords[damage](oneLine(number)) });
    }
  }
}

const damageWords = {
  scientific: (raw: string) => `A spreadsheet cut the number to "${raw}": its last digits are lost.`,
  'lost-plus': (raw: string) => `"${raw}" seems to have lost its plus.`,
  'lost-zero': (raw: string) => `"${raw}" seems to have lost the zero that it began with.`,
  decimals: (raw: string) => `A spreadsheet made a decimal of the number: "${raw}".`,
};

/** Google and others write the words of vCard with a capital; what is nobody's word stays as it is. */
function ownLabel(text: string): string | null {
  return /^(?:mobile|cell|home|work|main|other|pager|home fax|work fax|fax)$/i.test(text)
    ? (phoneLabel(text.split(' ')) ?? text.toLowerCase())
    : customLabel(text);
}

/** Several values in one cell: Google divides them by ` ::: `, people by line ends, semicolons, commas or slashes. */
function several(cell: string): string[] {
  const parts = cell.replace(/[^\S\r\n]+/g, ' ').split(/ ::: |[\r\n]+| ?; |;(?=\+)/);
  return parts.flatMap((part) => {
    const finer = part.split(/ ?[,;/|] ?/);
    const whole = (one: string) => /@/.test(one) || one.replace(/\D/g, '').length >= 8;
    return finer.length > 1 && finer.every(whole) ? finer : [part];
  });
}

/** Google marks the groups that it made itself with a star. */
function labels(cell: string): string[] {
  const parts = cell.includes(' ::: ') ? cell.split(' ::: ') : cell.split(/[;,|]/);
  return parts.map((part) => oneLine(oneLine(part).replace(/^\*/, ''))).filter((part) => part !== '');
}

function readAddresses(row: Row): void {
  const order: ColumnKind[] = ['street', 'poBox', 'city', 'region', 'postalCode', 'country'];
  const columns = row.context.columns;
  const sets = new Set(
    columns.filter(({ kind }) => kind === 'address' || order.includes(kind)).map(({ set }) => set),
  );
  for (const set of sets) {
    const inSet = (kind: ColumnKind) =>
      of(row, kind)
        .filter(({ column }) => column.set === set)
        .map(({ value }) => addressPart(value));
    const parts = order.flatMap(inSet);
    // Google writes an address in parts and once more as a whole; others write the street as the address.
    const whole = inSet('address');
    addOnce(
      row.contact.addresses,
      (/^\d/.test(set) && parts.length > 0 ? parts : [...whole, ...parts]).join(', '),
    );
  }
}

function birthday(row: Row): string | null {
  const [year, month, day] = (['birthYear', 'birthMonth', 'birthDay'] as const).map((kind) =>
    first(row, kind),
  );
  const text =
    month && day
      ? year
        ? `${year}-${month}-${day}`
        : `--${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : first(row, 'birthday');
  if (text === null || /^[0./-]+$/.test(text)) return null;
  const { date, unclear } = readBirthday(text, row.context.dayOrder);
  if (date === null) {
    const reason = unclear
      ? `Whether the day or the month stands first in "${text}" is not clear.`
      : `"${text.slice(0, 40)}" is no birthday that can be read.`;
    row.problems.push({ kind: unclear ? 'day-order' : 'birthday', reason });
  }
  return date;
}
