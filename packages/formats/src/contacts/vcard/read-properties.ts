import type { ByteSource } from '../../files/byte-source.types.ts';
import { decodeChunks } from '../../files/decode-chunks.ts';
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
  for await (const chunk of narrowed(counted(source, how), how.marked)) {
    const batch: JoinedLine[] = [];
    for (const line of lines.push(chunk)) joined.push(line, batch);
    yield batch;
  }
  const last: JoinedLine[] = [];
  for (const line of lines.end()) joined.push(line, last);
  joined.end(last);
  yield last;
}

async function* counted(source: ByteSource, how: ReadProperties): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of source.open(how.signal)) {
    how.signal?.throwIfAborted();
    how.onBytes(chunk.length);
    // A chunk may be as large as its maker likes; lines of it are held together with it.
    for (let at = 0; at < chunk.length; at += 65_536) yield chunk.subarray(at, at + 65_536);
  }
}

async function* narrowed(
  chunks: AsyncIterable<Uint8Array>,
  marked: string | null,
): AsyncGenerator<Uint8Array, void, void> {
  if (marked === null || marked === 'utf-8') {
    yield* chunks;
    return;
  }
  const encoder = new TextEncoder();
  for await (const text of decodeChunks(chunks, marked)) yield encoder.encode(text);
}
