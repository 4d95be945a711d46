import { addPhone } from '../add-phone.ts';
import { readBirthday } from '../birthday.ts';
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
import { cardPhoto } from './card-photo.ts';
import type { CardContext } from './card-reader.types.ts';
import { cardTexts, type TextOf } from './card-texts.ts';
import type { Card } from './collect-cards.ts';
import { customLabel, phoneLabel } from './phone-label.ts';
import { splitValue } from './value-parts.ts';

/** Makes a contact of a card, with what of the card could not be read. */
export function cardToContact(card: Card, context: CardContext): { contact: Contact; problems: string[] } {
  const texts = cardTexts(card, context.fallback);
  const contact = emptyContact();
  const problems = [...texts.problems];
  readNumbers(contact, texts, context, problems);
  readWork(contact, texts);
  readAddresses(contact, texts);
  contact.birthday = birthday(texts, context, problems);
  const notes = texts.all('NOTE').map(({ plain }) => plain);
  if (notes.length === 0) notes.push(...texts.all('X-WA-BIZ-DESCRIPTION').map(({ plain }) => plain));
  contact.note = textOrNull(notes.join('\n'));
  for (const { list } of texts.all('CATEGORIES'))
    for (const label of list(',')) addOnce(contact.labels, oneLine(label));
  for (const { plain } of texts.all('URL')) addOnce(contact.url, plain.replaceAll('\\:', ':').trim());
  const photo = cardPhoto(card, context.photoLimit);
  Object.assign(contact, { hasPhoto: photo.has, photo: photo.bytes });
  nameByWhatIsThere(contact, ...names(texts));
  if (/^group$/i.test((texts.all('KIND')[0] ?? texts.all('X-ADDRESSBOOKSERVER-KIND')[0])?.plain.trim() ?? ''))
    problems.push('This card is a group, not a person.');
  const empty = contact.name === '' && contact.addresses.length === 0 && contact.note === null;
  if (empty && contact.url.length === 0 && !contact.hasPhoto)
    problems.push('This card holds nothing that is kept.');
  return { contact, problems };
}

function readNumbers(contact: Contact, texts: TextOf, context: CardContext, problems: string[]): void {
  for (const { plain, property } of texts.all('TEL')) {
    const own = texts.label(property.group);
    const label = own === null ? phoneLabel(property.params.get('TYPE') ?? []) : customLabel(own);
    const waid = property.params.get('WAID')?.[0];
    const damage = addPhone(contact, plain.trim().replace(/^tel:/i, ''), label, context.home, waid);
    if (damage === 'scientific') problems.push(`The number "${plain.trim()}" was cut by a spreadsheet.`);
  }
  for (const { plain } of texts.all('EMAIL'))
    if (!addEmail(contact, plain.trim()))
      problems.push(`"${oneLine(plain).slice(0, 80)}" is no e-mail address.`);
}

function readWork(contact: Contact, texts: TextOf): void {
  const [firm = '', ...departments] = texts.preferred('ORG')?.list(';').map(oneLine) ?? [];
  contact.organization =
    firm ||
    departments.find((one) => one !== '') ||
    textOrNull(texts.preferred('X-WA-BIZ-NAME')?.plain ?? '');
  contact.department = firm === '' ? null : departments.filter((one) => one !== '').join(', ') || null;
  contact.title =
    oneLine(texts.preferred('TITLE')?.plain ?? '') || oneLine(texts.preferred('ROLE')?.plain ?? '') || null;
}

/** Street first, as it is written on a letter; labels for letters only when there is nothing in parts. */
function readAddresses(contact: Contact, texts: TextOf): void {
  for (const { list, property } of texts.all('ADR')) {
    const [box = '', extended = '', street = '', ...rest] = list(';');
    const parts = [street, extended, box, ...rest].map(addressPart).filter((part) => part !== '');
    addOnce(
      contact.addresses,
      parts.join(', ') || addressPart(property.params.get('LABEL')?.join(', ') ?? ''),
    );
  }
  if (contact.addresses.length > 0) return;
  for (const { plain } of texts.all('LABEL')) addOnce(contact.addresses, addressPart(plain));
}

function birthday(texts: TextOf, context: CardContext, problems: string[]): string | null {
  const written = texts.all('BDAY').filter(({ plain }) => plain.trim() !== '');
  for (const { plain, property } of written) {
    const { date } = readBirthday(plain, context.dayOrder);
    if (date === null) continue;
    const omitted = property.params.get('X-APPLE-OMIT-YEAR')?.[0];
    return omitted !== undefined && date.startsWith(omitted) ? `-${date.slice(4)}` : date;
  }
  if (written[0])
    problems.push(`"${oneLine(written[0].plain).slice(0, 40)}" is no birthday that can be read.`);
  return null;
}

/** Android writes what vCard 2.1 has no word for as `X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nick;1;…`. */
function androidNickname(texts: TextOf): string {
  const rows = texts.all('X-ANDROID-CUSTOM').map(({ list }) => list(';'));
  return rows.find(([kind = '']) => kind.endsWith('/nickname'))?.[1] ?? '';
}

function names(texts: TextOf): string[] {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = texts.all('N')[0]?.list(';') ?? [];
  return [
    texts.preferred('FN')?.plain ?? '',
    joinName({ prefix, given, middle, family, suffix }),
    texts.preferred('X-WA-BIZ-NAME')?.plain ?? '',
    splitValue(texts.preferred('NICKNAME')?.plain ?? '', ',')[0] ?? '',
    androidNickname(texts),
  ];
}
