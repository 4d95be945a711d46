import type { Contact } from './contact.types.ts';

/** Parts of a name, as files have them apart. */
export type NameParts = { prefix: string; given: string; middle: string; family: string; suffix: string };

/** A contact with nothing in it. */
export function emptyContact(): Contact {
  return {
    name: '',
    phones: [],
    emails: [],
    organization: null,
    department: null,
    title: null,
    addresses: [],
    birthday: null,
    note: null,
    labels: [],
    url: [],
    hasPhoto: false,
    photo: null,
  };
}

/** The parts of a name in the order in which it is said; family first where it is written in Han, Kana or Hangul. */
export function joinName({ prefix, given, middle, family, suffix }: NameParts): string {
  const eastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  const familyFirst = eastern.test(family) && eastern.test(given);
  const order = familyFirst
    ? [prefix, family, middle, given, suffix]
    : [prefix, given, middle, family, suffix];
  return oneLine(order.filter((part) => part.trim() !== '').join(' '));
}

/** A text on one line, without spaces at its ends or doubled. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A part of an address on one line. Without patterns that look back over long runs: a file may hold such on purpose. */
export function addressPart(text: string): string {
  return text
    .split(/[\r\n]/)
    .map(withoutLastCommas)
    .filter((line) => line !== '')
    .join(', ');
}

function withoutLastCommas(line: string): string {
  const plain = oneLine(line);
  let end = plain.length;
  while (end > 0 && (plain[end - 1] === ',' || plain[end - 1] === ' ')) end--;
  return plain.slice(0, end);
}

/** A text of several lines with `\n` between them, without empty ends; null when nothing is left. */
export function textOrNull(text: string): string | null {
  return text.replace(/\r\n?/g, '\n').trim() || null;
}

/** Nobody has more of anything; a file that says so is made to be slow. */
export const mostOfAKind = 1000;

/** Adds what is not there yet, letters' case aside. */
export function addOnce(list: string[], value: string): void {
  if (list.length >= mostOfAKind) return;
  if (value !== '' && !list.some((one) => one.toLowerCase() === value.toLowerCase())) list.push(value);
}

/** Adds an e-mail address; false when it is none. */
export function addEmail(contact: Contact, value: string): boolean {
  const address = value
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .trim();
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) return address === '';
  addOnce(contact.emails, address);
  return true;
}

/** Gives a contact that has no name the first thing that it can be told by. */
export function nameByWhatIsThere(contact: Contact, ...names: string[]): void {
  const { organization, emails, phones, url, addresses } = contact;
  const all = [
    ...names,
    organization ?? '',
    emails[0] ?? '',
    phones[0]?.raw ?? '',
    url[0] ?? '',
    addresses[0] ?? '',
  ];
  contact.name = all.map(oneLine).find((name) => name !== '') ?? '';
}
