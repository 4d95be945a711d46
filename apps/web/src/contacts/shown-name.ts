import { formatPhone } from '../kit/phone.ts';

const digits = (text: string) => text.replace(/\D/g, '');

/** Letters in a name make it a name, whatever its digits. */
const isNumber = (name: string) =>
  /^[\d\s()+.\-\u2010-\u2015\u202a-\u202e\u2066-\u2069\u200e\u200f]+$/.test(name) && digits(name).length > 6;

/** How a contact is called, and its number where that says more: of somebody without a name the number is the name. */
export function shownName(contact: { name: string; phone: string | null }): {
  name: string;
  phone: string | null;
} {
  const { name, phone } = contact;
  if (!isNumber(name)) return { name, phone: phone && formatPhone(phone) };
  if (phone && digits(phone) !== digits(name)) return { name, phone: formatPhone(phone) };
  return { name: formatPhone(phone ?? `+${digits(name)}`), phone: null };
}

/** What somebody was seen as, without names that only repeat a number that stands there as such. */
export function sayOnce<I extends { kind: string; value: string }>(identities: readonly I[]): I[] {
  const numbers = new Set(
    identities.filter(({ kind }) => kind === 'phone').map(({ value }) => digits(value)),
  );
  return identities.filter(
    ({ kind, value }) => kind === 'phone' || !isNumber(value) || !numbers.has(digits(value)),
  );
}
