import type { RandomAccess } from '../files/random-access.types.ts';

const recordBytes = 22;
const longestComment = 0xffff;
const signature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** Where a zip ends, and where its directory begins as it says itself. */
export type ZipEnd = { end: number; directoryAt: number };

/**
 * The end of a zip: behind its end record and comment, bytes that a mail gateway put behind them left out. Null when there
 * is no end record in the last 128 kB, so that the file is cut off.
 */
export async function findZipEnd(access: RandomAccess): Promise<ZipEnd | null> {
  const length = Math.min(access.size, 2 * (recordBytes + longestComment));
  const start = access.size - length;
  const tail = Buffer.from(await access.read(start, length));
  for (
    let at = tail.lastIndexOf(signature);
    at >= 0;
    at = at > 0 ? tail.lastIndexOf(signature, at - 1) : -1
  ) {
    if (at + recordBytes > tail.length) continue;
    const end = at + recordBytes + tail.readUInt16LE(at + 20);
    if (end <= tail.length) return { end: start + end, directoryAt: tail.readUInt32LE(at + 16) };
  }
  return null;
}
