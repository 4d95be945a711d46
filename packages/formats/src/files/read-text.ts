import type { ByteSource } from './byte-source.types.ts';
import { readPieces } from './read-pieces.ts';

/** A piece of text with the bytes it was made from. */
export type TextPiece = { text: string; bytes: Uint8Array };

/**
 * The source as text, piece by piece, in an encoding that `TextDecoder` knows. A byte order mark is left out;
 * what cannot be decoded becomes U+FFFD. Stops with the signal's reason when `signal` says so.
 */
export async function* readText(
  source: ByteSource,
  encoding: string,
  signal?: AbortSignal,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of readPieces(source, signal))
    yield { text: decoder.decode(bytes, { stream: true }), bytes };
  yield { text: decoder.decode(), bytes: new Uint8Array() };
}
