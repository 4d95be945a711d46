import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from 'kysely';
import { ZipFile } from 'yazl';
import type { DB } from '../database/schema.generated.ts';
import type { SliceDb } from '../slice.types.ts';
import { chatMessages, listExportChats, listExportContacts, listFaces, tableLines } from './export.view.ts';
import { exportTables } from './export-tables.ts';
import { clockOf, csvLine, fileName, plainMessage } from './plain-texts.ts';

const readMe = `This is everything that Queunir stored of your account.

chats/         every chat as a text to read
contacts.csv   your contacts, for a spreadsheet
faces/         pictures of contacts and groups, as WhatsApp rendered them
data/          every row, one JSON object a line, for programs (times in UTC)
`;

/**
 * Writes a zip of everything that is stored, as it stands at one moment, while it is read: it is never whole in memory or on
 * disk. `zone` is that of the times in texts. Rejects when the receiver goes away or the database does.
 */
export async function writeExport(
  db: SliceDb,
  { zone, now }: { zone: string; now: Date },
  to: Writable,
): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const zip = new ZipFile();
      const output = zip.outputStream as Readable;
      const reads = followReads((error) => void output.destroy(error));
      zip.on('error', (error: Error) => output.destroy(error));
      try {
        await Promise.all([pipeline(output, to), addAll(zip, tx, reads, zone, now)]);
      } finally {
        // The transaction ends when nothing reads in it any more.
        await reads.end();
      }
    });
}

type Parts = AsyncIterator<string | Buffer> | Iterator<string | Buffer>;
type Reads = { of(parts: Parts): AsyncGenerator<string | Buffer>; end(): Promise<void> };

/** Reads that fail in one place: nothing is read any more after `end`, and no stream is left to fail unheard. */
function followReads(fail: (error: Error) => void): Reads {
  let ended = false;
  let pending: Promise<unknown> = Promise.resolve();
  return {
    of: async function* (parts) {
      while (!ended) {
        const next = Promise.resolve(parts.next()).catch((error: unknown) => {
          fail(error instanceof Error ? error : new Error(String(error)));
          return null;
        });
        pending = next;
        const read = await next;
        if (!read || read.done) return;
        yield read.value;
      }
    },
    end: async () => {
      ended = true;
      await pending;
    },
  };
}

async function addAll(
  zip: ZipFile,
  tx: Transaction<DB>,
  reads: Reads,
  zone: string,
  mtime: Date,
): Promise<void> {
  const clock = clockOf(zone);
  const add = (path: string, parts: () => Parts) =>
    // Asked for when its turn has come: one connection reads one thing after the other.
    zip.addReadStreamLazy(path, { mtime }, (give) => give(null, Readable.from(reads.of(parts()))));
  zip.addBuffer(Buffer.from(readMe), 'READ ME.txt', { mtime });
  const contacts = await listExportContacts(tx);
  add('contacts.csv', function* () {
    // Spreadsheets take a file for UTF-8 by this mark alone.
    yield `\ufeff${csvLine(['Name', 'Phones', 'Also known as'])}`;
    for (const { name, phones, names } of contacts)
      yield csvLine([name, phones.join(' '), names.filter((other) => other !== name).join('; ')]);
  });
  for (const [index, { id, title }] of (await listExportChats(tx)).entries())
    add(`chats/${fileName(index + 1, title)}.txt`, async function* () {
      for await (const message of chatMessages(tx, id)) yield plainMessage(message, clock);
    });
  for (const table of exportTables) add(`data/${table.name}.jsonl`, () => tableLines(tx, table));
  for await (const { id, png } of listFaces(tx))
    zip.addBuffer(png, `faces/${id}.png`, { mtime, compress: false });
  zip.end();
}
