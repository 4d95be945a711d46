import { formatPhone } from '../kit/phone.ts';

const digits = (text: string) => text.replace(/\D/g, '');

/** How a contact is called, and its number where that says more: of somebody without a name the number is the name. */
export function shownName(contact: { name: string; phone: string | null }): {
  name: string;
  phone: string | null;
} {
  const { name, phone } = contact;
  // Letters in a name make it a name, whatever its digits.
  const isNumber =
    /^[\d\s()+.\-\u2010-\u2015\u2066-\u2069\u200e\u200f]+$/.test(name) && digits(name).length > 6;
  if (!isNumber) return { name, phone: phone && formatPhone(phone) };
  if (phone && digits(phone) !== digits(name)) return { name, phone: formatPhone(phone) };
  return { name: formatPhone(phone ?? `+${digits(name)}`), phone: null };
}
