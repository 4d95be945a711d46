/** The beginning of a text in UTF-8 or UTF-16, for looking at; what cannot be decoded becomes U+FFFD. */
export function decodeHead(head: Uint8Array): string {
  const encoding =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(head);
}
