import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contact, ContactsFormat, ReadContactsOptions } from '../src/contacts/contact.types.ts';
import { readContacts } from '../src/contacts/read-contacts.ts';
import { sourceOfBytes } from './bytes-source.ts';

/** Collected files, which are not part of the repository. */
const collected = resolve(import.meta.dirname, '../../../../shared/data');

/** All that a file of contacts tells, but its progress. */
export type ReadAll = ContactsFormat & {
  contacts: Contact[];
  warnings: { index: number | null; reason: string }[];
};

/** Reads a file of contacts to its end, in chunks of this length. */
export async function readAll(
  bytes: Uint8Array | string,
  options: ReadContactsOptions & { chunk?: number; name?: string } = {},
): Promise<ReadAll> {
  const all: ReadAll = { format: '', encoding: '', columns: {}, country: null, contacts: [], warnings: [] };
  const whole = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  for await (const event of readContacts(
    sourceOfBytes(options.name ?? 'file', whole, options.chunk),
    options,
  )) {
    if (event.type === 'format') {
      const { type: _, ...format } = event;
      Object.assign(all, format);
    } else if (event.type === 'contact') all.contacts.push(event.contact);
    else if (event.type === 'warning') all.warnings.push({ index: event.index, reason: event.reason });
  }
  return all;
}

/** The path of a collected file; the test is skipped where it is missing. */
export function collectedFile(context: { skip: (note?: string) => never }, name: string): string {
  const path = join(collected, name);
  if (!existsSync(path)) context.skip(`../shared/data/${name.split('/')[0]} is not here`);
  return path;
}

/** The bytes of a collected file; the test is skipped where it is missing. */
export function collectedBytes(context: { skip: (note?: string) => never }, name: string): Uint8Array {
  return new Uint8Array(readFileSync(collectedFile(context, name)));
}
