/**
 * A file, or an entry inside a zip, that can be read from its first byte as often as needed.
 * `size` is the number of bytes that one reading gives; `open` starts a new reading, in chunks of any length,
 * and stops when `signal` says so.
 */
export type ByteSource = {
  name: string;
  size: number;
  open: (signal?: AbortSignal) => AsyncIterable<Uint8Array>;
};
