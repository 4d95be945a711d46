import type { ByteSource } from '../../files/byte-source.types.ts';
import { readPieces } from '../../files/read-pieces.ts';
import { readText } from '../../files/read-text.ts';
import { type JoinedLine, joinLines } from './join-lines.ts';
import { splitLines } from './split-lines.ts';

/** How a file of cards is gone through. */
export type ReadProperties = {
  /** The encoding that the start of the file names; null when it names none. */
  marked: string | null;
  keepPictures?: number;
  signal?: AbortSignal;
  onBytes: (count: number) => void;
};

/** The properties of a file in batches, one for each chunk, whatever its byte order. */
export async function* readProperties(
  source: ByteSource,
  how: ReadProperties,
): AsyncGenerator<JoinedLine[], void, void> {
  const lines = splitLines();
  const joined = joinLines(how.keepPictures);
  for await (const chunk of narrowed(source, how)) {
    const batch: JoinedLine[] = [];
    for (const line of lines.push(chunk)) joined.push(line, batch);
    yield batch;
  }
  const last: JoinedLine[] = [];
  for (const line of lines.end()) joined.push(line, last);
  joined.end(last);
  yield last;
}

/** The bytes of the file; of UTF-16, the same text in UTF-8. */
async function* narrowed(source: ByteSource, how: ReadProperties): AsyncGenerator<Uint8Array, void, void> {
  if (how.marked === null || how.marked === 'utf-8') {
    for await (const piece of readPieces(source, how.signal)) {
      how.onBytes(piece.length);
      yield piece;
    }
    return;
  }
  const encoder = new TextEncoder();
  for await (const { text, bytes } of readText(source, how.marked, how.signal)) {
    how.onBytes(bytes.length);
    yield encoder.encode(text);
  }
}
