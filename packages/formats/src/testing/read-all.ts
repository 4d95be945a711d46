import type { ByteSource } from '../files/byte-source.types.ts';

/** The whole of a source as text, for tests. */
export async function readAll(source: ByteSource, signal?: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open(signal)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
