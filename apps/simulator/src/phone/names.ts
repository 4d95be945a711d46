import type { Phone } from './phone.ts';
import type { Chat, Contact } from './state.ts';

/** A phone number grouped as an unsaved contact's title shows it, e.g. `+55 11 95550-0100`. */
export function printPhone(phone: string): string {
  const rules: [RegExp, string][] = [
    [/^\+55(\d\d)(\d{4,5})(\d{4})$/, '+55 $1 $2-$3'],
    [/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 ($1) $2-$3'],
    [/^\+34(\d{3})(\d\d)(\d\d)(\d\d)$/, '+34 $1 $2 $3 $4'],
    [/^\+(\d\d)(\d{3})(\d{3})(\d+)$/, '+$1 $2 $3 $4'],
    [/^\+(\d{3})(\d\d)(\d{3})(\d+)$/, '+$1 $2 $3 $4'],
  ];
  const rule = rules.find(([pattern]) => pattern.test(phone));
  return rule ? phone.replace(rule[0], rule[1]) : phone;
}

/** What stands as a contact's title: the saved name, else the number, else `~push name` where the number is hidden. */
export function contactTitle(contact: Contact): string {
  return contact.name ?? (contact.hidesPhone ? `~${contact.pushName}` : printPhone(contact.phone));
}

/** A chat's title: the group's subject or the contact's title. */
export function chatTitle(phone: Phone, chat: Chat): string {
  return chat.contactId === null ? chat.subject : contactTitle(phone.contact(chat.contactId));
}

/** The id that mentions carry for a contact. */
export function contactJid(contact: Contact): string {
  const digits = contact.phone.slice(1);
  return contact.hidesPhone ? `9${digits}@lid` : `${digits}@c.us`;
}

/** A chat's id: its contact's, or `<18 digits>@g.us`, always the same for the same group. */
export function chatJid(phone: Phone, chat: Chat): string {
  if (chat.contactId !== null) return contactJid(phone.contact(chat.contactId));
  let digits = 0;
  for (const letter of chat.id) digits = (digits * 131 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007;
  return `120363${String(digits).padStart(12, '0')}@g.us`;
}
