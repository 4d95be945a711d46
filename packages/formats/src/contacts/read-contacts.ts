import type { ByteSource } from '../files/byte-source.types.ts';
import { readHead } from '../files/read-range.ts';
import type { ContactEvent, ReadContactsOptions } from './contact.types.ts';
import { readCsv } from './csv/read-csv.ts';
import { limitWarnings } from './limit-warnings.ts';
import { countProgress } from './progress.ts';
import { sniffContacts } from './sniff-contacts.ts';
import { readVcards } from './vcard/read-vcards.ts';

const startBytes = 64 * 1024;

/**
 * Reads a file of contacts: vCard 2.1 to 4.0 or a table (CSV). The same events come however the source is cut into
 * chunks, apart from progress. Memory does not grow with the file.
 * Errors: `UnreadableFile` for what holds no contacts; the signal's reason when it stops.
 */
export async function* readContacts(
  source: ByteSource,
  options: ReadContactsOptions = {},
): AsyncGenerator<ContactEvent, void, void> {
  const { kind, marked } = sniffContacts(source.name, await readHead(source, startBytes, options.signal));
  const progress = countProgress(source.size * (kind === 'vcard' ? 2 : 3));
  yield* limitWarnings(
    kind === 'vcard' ? readVcards(source, marked, progress, options) : readCsv(source, progress, options),
  );
  yield progress.end();
}
