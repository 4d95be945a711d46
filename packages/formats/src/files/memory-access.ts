import type { RandomAccess } from './random-access.types.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Bytes in memory, read by place. */
export function memoryAccess(name: string, bytes: Uint8Array): RandomAccess {
  return {
    name,
    size: bytes.length,
    read: async (at, length) => {
      if (at < 0 || at + length > bytes.length) throw new UnreadableFile('changed', `${name} is cut off.`);
      return bytes.subarray(at, at + length);
    },
    close: async () => {},
  };
}
