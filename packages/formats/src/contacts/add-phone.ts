import { type HomeCountry, type PhoneDamage, readPhone } from '../phones/read-phone.ts';
import type { Contact } from './contact.types.ts';
import { mostOfAKind } from './contact-draft.ts';

/** Adds a number with its label, once; gives what a spreadsheet did to it. `waid`: WhatsApp's own id, surer than the number. */
export function addPhone(
  contact: Contact,
  raw: string,
  label: string | null,
  home: HomeCountry | null,
  waid?: string,
): PhoneDamage | null {
  const written = raw.trim();
  if (written === '' || contact.phones.length >= mostOfAKind) return null;
  const reading = readPhone(written, home);
  const e164 = (waid && readPhone(`${waid}@c.us`, null).e164) || reading.e164;
  const same = contact.phones.find((phone) => (e164 ? phone.e164 === e164 : phone.raw === written));
  if (same) same.label ??= label;
  else contact.phones.push({ raw: written, e164, label });
  return reading.damage;
}
