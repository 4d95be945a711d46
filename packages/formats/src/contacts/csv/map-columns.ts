import { type ColumnKind, columnKind, phoneColumnLabel, placeOf } from './header-words.ts';

/** One column and what it is read as. */
export type Column = {
  at: number;
  header: string;
  kind: ColumnKind;
  /** Numbers: the label that the header says. */
  label: string | null;
  /** Google: the column with the label of this one; -1 when there is none. */
  labelAt: number;
  /** Parts of one address have one of these in common. */
  set: string;
};

const google =
  /^(E-mail|Phone|Address|Organization|Website|Event|Relation|IM|Custom Field|Jot|Calendar Link) (\d+) - (.+)$/i;
const googleParts: Record<string, ColumnKind> = {
  'e-mail value': 'email',
  'phone value': 'phone',
  'website value': 'website',
  'address formatted': 'address',
  'address street': 'street',
  'address extended address': 'street',
  'address city': 'city',
  'address po box': 'poBox',
  'address region': 'region',
  'address postal code': 'postalCode',
  'address country': 'country',
  'organization name': 'organization',
  'organization title': 'title',
  'organization department': 'department',
};

/** Says of every column what it holds, by its header and by what the others hold. */
export function mapColumns(headers: readonly string[]): Column[] {
  const columns = headers.map((header, at) => mapOne(header.trim(), at, headers));
  const has = (...kinds: ColumnKind[]) => columns.some(({ kind }) => kinds.includes(kind));
  const [given, family, whole] = [has('givenName'), has('familyName'), has('name')];
  for (const column of columns) {
    if (column.kind === 'someName') column.kind = wholeOrPart(given, family, whole);
    if (column.kind === 'someTitle') column.kind = has('title', 'suffix') ? 'prefix' : 'title';
    if (column.kind === 'birthday' && has('birthYear') && has('birthMonth') && !has('birthDay'))
      column.kind = 'birthDay';
  }
  return columns;
}

function wholeOrPart(given: boolean, family: boolean, whole: boolean): ColumnKind {
  if (given && !family) return 'familyName';
  if (family && !given) return 'givenName';
  return given && family && whole ? 'nothing' : 'name';
}

function mapOne(header: string, at: number, headers: readonly string[]): Column {
  const parts = google.exec(header);
  if (parts) {
    const [, what = '', number = '', part = ''] = parts;
    const kind = googleParts[`${what} ${part}`.toLowerCase()] ?? 'nothing';
    const labels = [`${what} ${number} - type`, `${what} ${number} - label`].map((one) => one.toLowerCase());
    const labelAt = headers.findIndex((other) => labels.includes(other.trim().toLowerCase()));
    return { at, header, kind, label: null, labelAt, set: number };
  }
  const kind = /^(?:group membership|labels)$/i.test(header) ? 'labels' : columnKind(header);
  const label = kind === 'phone' ? phoneColumnLabel(header) : null;
  return { at, header, kind, label, labelAt: -1, set: placeOf(header) ?? '' };
}

/** Which program wrote a table with these headers. */
export function tableFormat(headers: readonly string[], columns: readonly Column[]): string {
  const plain = headers.map((header) => header.trim().toLowerCase());
  if (headers.some((header) => google.test(header.trim())) || plain.includes('group membership'))
    return 'google-csv';
  if (plain.includes('organization name') && plain.includes('phonetic first name')) return 'google-csv';
  const kinds = new Set(columns.map(({ kind }) => kind));
  const thunderbird = plain.some((header) => /^(?:primary email|secondary email|screen name)$/.test(header));
  if (thunderbird && plain.length > 1) return 'thunderbird-csv';
  if (kinds.has('birthYear') && kinds.has('birthMonth') && kinds.has('email')) return 'thunderbird-csv';
  if (plain.some((header) => /^e-mail (?:2 |3 )?address$/.test(header))) return 'outlook-csv';
  const faxes = columns.filter(({ kind, label }) => kind === 'phone' && label?.endsWith('fax')).length;
  return columns.length >= 40 &&
    faxes >= 3 &&
    kinds.has('prefix') &&
    kinds.has('email') &&
    kinds.has('familyName')
    ? 'outlook-csv'
    : 'csv';
}

const labelRanks = ['whatsapp', 'mobile', null, 'main', 'work', 'home'];

/** Numbers that a person answers stand first among the numbers. */
function rank({ kind, label }: Column): number {
  const at = labelRanks.indexOf(label);
  return kind !== 'phone' ? 0 : at === -1 ? labelRanks.length : at;
}

/** The mapping as it is told: `phone`, `phone 2`, … and the headers. */
export function toldColumns(columns: readonly Column[]): Record<string, string> {
  const told: Record<string, string> = {};
  const counts = new Map<string, number>();
  for (const { kind, header, at } of columns.toSorted((one, other) => rank(one) - rank(other))) {
    if (kind === 'nothing') continue;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    told[count === 1 ? kind : `${kind} ${count}`] = header === '' ? `column ${at + 1}` : header;
  }
  return told;
}
