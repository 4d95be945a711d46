import type { ByteSource } from '../../files/byte-source.types.ts';
import { findEncoding } from '../../files/find-encoding.ts';
import { readText } from '../../files/read-text.ts';
import { UnreadableFile } from '../../files/unreadable-file.ts';
import type { ContactEvent, ReadContactsOptions } from '../contact.types.ts';
import { homeOf, homeWarning } from '../file-home.ts';
import type { Progress } from '../progress.ts';
import { findDelimiter } from './find-delimiter.ts';
import { toldColumns } from './map-columns.ts';
import { readRows } from './read-rows.ts';
import { rowToContact } from './row-to-contact.ts';
import { type RowSurvey, surveyRows } from './survey-rows.ts';

/** Reads a table of contacts: once for its encoding, once for its columns and country, once for the contacts. */
export async function* readCsv(
  source: ByteSource,
  progress: Progress,
  options: ReadContactsOptions,
): AsyncGenerator<ContactEvent, void, void> {
  const { signal } = options;
  const encoding = await findEncoding(source, { signal, onBytes: progress.add });
  const how = {
    encoding: encoding.name,
    ...findDelimiter(await startOf(source, encoding.name, signal)),
    byLine: false,
    signal,
    onBytes: progress.add,
  };
  const survey = await surveyRows(source, how);
  const { columns, evidence, dayOrder } = survey;
  refuseWhatIsNoTable(source.name, survey);
  const home = homeOf(options.country, evidence);
  const { format, firstRow } = survey;
  yield {
    type: 'format',
    format,
    encoding: encoding.name,
    columns: toldColumns(columns),
    country: home?.country ?? null,
  };
  const noticed: string[] = [];
  if (encoding.guessed)
    noticed.push(`The file does not say how its letters are written: ${encoding.name} was guessed.`);
  if (encoding.wrongBytes > 0)
    noticed.push(`${encoding.wrongBytes} bytes of the file are no letters and are shown as "\ufffd".`);
  if (firstRow === 0) noticed.push('The file has no header: its columns were told by what stands in them.');
  if (survey.brokenQuotes)
    noticed.push('A quote in the file is never closed: every line was read as a row of its own.');
  for (const reason of noticed) yield { type: 'warning', index: null, reason };
  yield* homeWarning(options.country, evidence);

  let [index, row] = [0, 0];
  for await (const cells of readRows(source, { ...how, byLine: survey.brokenQuotes })) {
    row++;
    yield* progress.events();
    if (row <= firstRow) continue;
    const read = rowToContact(cells, { columns, home, dayOrder });
    if (!read) {
      yield { type: 'warning', index, reason: `Row ${row} has text, but none in a column that is known.` };
      continue;
    }
    yield { type: 'contact', index, contact: read.contact };
    for (const { reason } of read.problems) yield { type: 'warning', index, reason };
    index++;
  }
}

/** The beginning of the text, enough to see how its cells stand apart. */
async function startOf(
  source: ByteSource,
  encoding: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  let text = '';
  for await (const part of readText(source, encoding, signal)) {
    text += part.text;
    if (text.length >= 16_384) break;
  }
  return text.slice(0, 16_384);
}

function refuseWhatIsNoTable(name: string, { columns, rows }: RowSurvey): void {
  const kinds = new Set(columns.map(({ kind }) => kind));
  const useful = ['phone', 'email', 'name', 'givenName', 'familyName', 'organization'] as const;
  const telling =
    kinds.has('phone') ||
    kinds.has('email') ||
    (columns.length > 1 && useful.some((kind) => kinds.has(kind)));
  if (rows > 0 && telling) return;
  const words = 'no column of it is known as a name, a number or an e-mail address';
  throw new UnreadableFile('other_kind', `${name} holds no contacts that can be read: ${words}.`);
}
