import type { ByteSource } from './byte-source.types.ts';

/** Bytes in one piece; the last piece of a source may be shorter. */
export const PIECE = 1 << 14;

/**
 * The source in pieces of one length, whatever it is handed over in, so that nothing read from it can depend
 * on that. Stops with the signal's reason when `signal` says so.
 */
export async function* readPieces(source: ByteSource, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  for await (const chunk of source.open(signal)) {
    signal?.throwIfAborted();
    let from = 0;
    for (; filled === 0 && from + PIECE <= chunk.byteLength; from += PIECE)
      yield chunk.subarray(from, from + PIECE);
    while (from < chunk.byteLength) {
      const taken = Math.min(PIECE - filled, chunk.byteLength - from);
      piece.set(chunk.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled < PIECE) continue;
      yield piece;
      piece = new Uint8Array(PIECE);
      filled = 0;
    }
  }
  signal?.throwIfAborted();
  if (filled > 0) yield piece.subarray(0, filled);
}
