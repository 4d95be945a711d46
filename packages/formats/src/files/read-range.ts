import type { ByteSource } from './byte-source.types.ts';
import type { RandomAccess } from './random-access.types.ts';

const usualChunk = 64 * 1024;
/** A text is gone through slowly, and what waits in memory is what was read: small pieces keep it young and little. */
const textChunk = 16 * 1024;

/** The bytes from `at` on, in chunks; stops with the signal's reason when it is aborted. */
export async function* readRange(
  access: RandomAccess,
  at: number,
  length: number,
  signal?: AbortSignal,
  chunk = usualChunk,
): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; done += chunk) {
    signal?.throwIfAborted();
    yield await access.read(at + done, Math.min(chunk, length - done));
  }
}

/** The whole of a file as a source of bytes. */
export function wholeFile(access: RandomAccess): ByteSource {
  return {
    name: access.name,
    size: access.size,
    open: (signal) => readRange(access, 0, access.size, signal, textChunk),
  };
}

/** The first bytes of a source, at most `most`; the rest is not read. */
export async function readHead(source: ByteSource, most: number, signal?: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  for await (const piece of source.open(signal)) {
    pieces.push(piece);
    held += piece.length;
    if (held >= most) break;
  }
  return Buffer.concat(pieces).subarray(0, most);
}
