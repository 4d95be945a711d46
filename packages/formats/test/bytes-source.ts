import type { ByteSource } from '../src/files/byte-source.types.ts';

/** A source of bytes that are already in memory, given in chunks of this length (64 KB unless told). */
export function sourceOfBytes(name: string, bytes: Uint8Array, chunk = 65_536): ByteSource {
  return {
    name,
    size: bytes.length,
    open: async function* (signal) {
      for (let at = 0; at < bytes.length; at += chunk) {
        signal?.throwIfAborted();
        yield bytes.subarray(at, at + chunk);
      }
    },
  };
}
