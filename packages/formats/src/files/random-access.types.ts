/**
 * Bytes that can be read from any place, such as a file on disk. `read` gives exactly `length` bytes from `at`, or fails
 * with UnreadableFile when they are not there. Whoever opened it closes it.
 */
export type RandomAccess = {
  name: string;
  size: number;
  read: (at: number, length: number) => Promise<Uint8Array>;
  close: () => Promise<void>;
};
