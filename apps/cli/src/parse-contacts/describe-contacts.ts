import type { ContactEvent } from '@queunir/formats/contacts/contact.types';

const LISTED = 20;

/** A file of contacts in a few lines for a person; `--json` tells everything. */
export async function describeContacts(events: AsyncIterable<ContactEvent>): Promise<string[]> {
  const lines: string[] = [];
  const warnings: string[] = [];
  const counts = { contacts: 0, numbers: 0, sure: 0, emails: 0, photos: 0 };
  for await (const event of events) {
    if (event.type === 'format') {
      lines.push(`${event.format}, ${event.encoding}.`);
      const columns = Object.entries(event.columns).map(([kind, header]) => `${kind} from "${header}"`);
      if (columns.length > 0) lines.push(`Columns: ${columns.join(', ')}.`);
    } else if (event.type === 'contact') {
      const { phones, emails, hasPhoto } = event.contact;
      counts.contacts++;
      counts.numbers += phones.length;
      counts.sure += phones.filter(({ e164 }) => e164 !== null).length;
      counts.emails += emails.length;
      if (hasPhoto) counts.photos++;
    } else if (event.type === 'warning')
      warnings.push(
        event.index === null ? `  ${event.reason}` : `  contact ${event.index + 1}: ${event.reason}`,
      );
  }
  const { contacts, numbers, sure, emails, photos } = counts;
  lines.push(
    `${contacts} contacts, ${photos} with a picture.`,
    `${numbers} numbers, ${sure} of them with their country; ${emails} e-mail addresses.`,
  );
  if (warnings.length > 0) lines.push(`${warnings.length} warnings:`, ...warnings.slice(0, LISTED));
  if (warnings.length > LISTED) lines.push(`  and ${warnings.length - LISTED} more; --json lists them.`);
  return lines;
}
