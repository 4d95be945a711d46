import { Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import type { ByteSource } from '../../files/byte-source.types.ts';
import { readText } from '../../files/read-text.ts';

/** How a table is gone through. */
export type ReadRows = {
  encoding: string;
  delimiter: string;
  /** Characters at the start that are no part of the table. */
  skip: number;
  /** Every line is a row of its own: for a table with a quote that nobody closed. */
  byLine: boolean;
  signal?: AbortSignal;
  onBytes: (count: number) => void;
};

const never = new AbortController().signal;
const longestRow = 1024 * 1024;

/** The rows of a table, one by one, those without any text left out. Fails on a quote that nobody closed, unless `byLine`. */
export async function* readRows(source: ByteSource, how: ReadRows): AsyncGenerator<string[], void, void> {
  const text = tableText(source, how);
  const rows = how.byLine ? rowsOfLines(text, how) : rowsOfText(text, how);
  for await (const row of rows) if (row.some((cell) => cell.trim() !== '')) yield row;
}

async function* rowsOfText(text: AsyncIterable<string>, how: ReadRows): AsyncGenerator<string[], void, void> {
  const parser = parse(options(how));
  const rows = Readable.from(text, { objectMode: true }).compose(parser, { signal: how.signal ?? never });
  yield* rows as AsyncIterable<string[]>;
}

function options(how: ReadRows): Options {
  return {
    delimiter: how.delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: longestRow,
  };
}

async function* rowsOfLines(
  text: AsyncIterable<string>,
  how: ReadRows,
): AsyncGenerator<string[], void, void> {
  let rest = '';
  for await (const part of text) {
    // A CRLF that is cut in two makes an empty line, which is no row.
    const [first = '', ...lines] = part.split(/\r\n|\n|\r/);
    rest += first.slice(0, longestRow - rest.length);
    if (lines.length === 0) continue;
    yield rowOfLine(rest, how);
    rest = lines.pop()!;
    for (const line of lines) yield rowOfLine(line, how);
  }
  yield rowOfLine(rest, how);
}

function rowOfLine(line: string, how: ReadRows): string[] {
  try {
    return (parseNow(line, options(how)) as string[][])[0] ?? [];
  } catch {
    return line.split(how.delimiter).map((cell) => cell.replace(/^"|"$/g, ''));
  }
}

async function* tableText(source: ByteSource, how: ReadRows): AsyncGenerator<string, void, void> {
  let skip = how.skip;
  for await (const part of readText(source, how.encoding, how.signal)) {
    how.onBytes(part.bytes.length);
    const text = part.text.slice(skip);
    skip -= part.text.length - text.length;
    if (text !== '') yield text;
  }
}
