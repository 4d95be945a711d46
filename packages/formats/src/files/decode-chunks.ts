/**
 * Text of a stream of bytes, without its byte order mark. Characters that are cut by the borders of chunks come
 * whole; bytes that are no character come as U+FFFD. `encoding` is a name that `findEncoding` or `encodingName` gave.
 */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
