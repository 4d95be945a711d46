import type { ByteSource } from '../files/byte-source.types.ts';

/** Which of these names stand somewhere in the text, byte for byte in UTF-8. The text is streamed. */
export async function mentions(
  text: ByteSource,
  names: string[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  const wanted = names.map((name) => ({ name, bytes: Buffer.from(name) }));
  const overlap = Math.max(0, ...wanted.map(({ bytes }) => bytes.length - 1));
  const found = new Set<string>();
  let kept: Buffer = Buffer.alloc(0);
  for await (const chunk of text.open(signal)) {
    const piece = Buffer.concat([kept, chunk]);
    for (const { name, bytes } of wanted) if (!found.has(name) && piece.includes(bytes)) found.add(name);
    if (found.size === wanted.length) break;
    kept = piece.subarray(Math.max(0, piece.length - overlap));
  }
  return found;
}
