import type { ByteSource } from './byte-source.types.ts';
import { readPieces } from './read-pieces.ts';

/** A piece of text with the bytes it was made from, and how many NUL characters were left out of it. */
export type TextPiece = { text: string; bytes: Uint8Array; nuls: number };

/**
 * The source as text, piece by piece, in an encoding that `TextDecoder` knows. A byte order mark and NUL characters
 * are left out; what cannot be decoded becomes U+FFFD. Stops with the signal's reason when `signal` says so.
 */
export async function* readText(
  source: ByteSource,
  encoding: string,
  signal?: AbortSignal,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of readPieces(source, signal))
    yield withoutNuls(decoder.decode(bytes, { stream: true }), bytes);
  yield withoutNuls(decoder.decode(), new Uint8Array());
}

function withoutNuls(text: string, bytes: Uint8Array): TextPiece {
  if (!text.includes('\0')) return { text, bytes, nuls: 0 };
  const kept = text.replaceAll('\0', '');
  return { text: kept, bytes, nuls: text.length - kept.length };
}
