import type { Contact, ContactEvent } from '@queunir/formats/contacts/contact.types';

/** Prints contacts as one JSON object, each on a line of its own, as they come: no file is too big to print. */
export async function printContactsJson(
  events: AsyncIterable<ContactEvent>,
  print: (line: string) => void,
): Promise<void> {
  const warnings: { index: number | null; reason: string }[] = [];
  let before: string | null = null;
  for await (const event of events) {
    if (event.type === 'format') {
      const { format, encoding, columns } = event;
      print(`${JSON.stringify({ format, encoding, columns }).slice(0, -1)},\n"contacts":[`);
    } else if (event.type === 'contact') {
      if (before !== null) print(`${before},`);
      before = JSON.stringify(shapeOf(event.contact));
    } else if (event.type === 'warning') warnings.push({ index: event.index, reason: event.reason });
  }
  if (before !== null) print(before);
  print(`],\n"warnings":${JSON.stringify(warnings)}}`);
}

/** The documented shape, in its order. */
function shapeOf(contact: Contact) {
  const { name, phones, emails, organization, title, addresses, birthday, note, labels, url, hasPhoto } =
    contact;
  return { name, phones, emails, organization, title, addresses, birthday, note, labels, url, hasPhoto };
}
