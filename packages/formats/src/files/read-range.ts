import type { ByteSource } from './byte-source.types.ts';
import type { RandomAccess } from './random-access.types.ts';

const chunk = 64 * 1024;

/**
 * The bytes from `at` on, in chunks; the next one is read while the last one is used. Stops with the signal's reason when it is
 * aborted.
 */
export async function* readRange(
  access: RandomAccess,
  at: number,
  length: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const ask = (done: number) => access.read(at + done, Math.min(chunk, length - done));
  let asked = length > 0 ? ask(0) : null;
  for (let done = chunk; asked !== null; done += chunk) {
    signal?.throwIfAborted();
    const bytes = await asked;
    asked = done < length ? ask(done) : null;
    // Whoever stops reading early does not hear how the next one ended.
    asked?.catch(() => {});
    yield bytes;
  }
}

/** The whole of a file as a source of bytes. */
export function wholeFile(access: RandomAccess): ByteSource {
  return {
    name: access.name,
    size: access.size,
    open: (signal) => readRange(access, 0, access.size, signal),
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
